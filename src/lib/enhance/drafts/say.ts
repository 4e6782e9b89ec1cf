type Link = { words: string; href: string };

/**
 * A line below a form that says how its words are kept. Read out when it says something else than
 * before, and not at every saving.
 */
export function lineBelow(form: HTMLFormElement) {
	const line = document.createElement('p');
	line.className = 'saved';
	line.setAttribute('role', 'status');
	form.append(line);
	let said = '';
	let soon: ReturnType<typeof setTimeout> | undefined;

	return {
		say(words: string, link?: Link) {
			clearTimeout(soon);
			if (words === said) return;
			said = words;
			line.replaceChildren(words, ...(link ? [' ', linkTo(link)] : []));
		},
		/** "Just now" is true for a minute; then the time is said. */
		saved() {
			this.say('Saved just now');
			const at = new Date().toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' });
			soon = setTimeout(() => {
				said = '';
				line.textContent = `Saved at ${at}`;
			}, 60_000);
		}
	};
}

/** Words set apart, with a heading, and what was written where it is shown. */
export function callout(parts: {
	title: string;
	words: string;
	link?: Link;
	quote?: string[];
	button?: { words: string; press: () => void };
}): HTMLElement {
	const box = element('div', 'callout callout--sand');
	box.tabIndex = -1;
	const title = element('h2', 'callout__title', parts.title);
	const words = element('p', '', parts.words);
	if (parts.link) words.append(' ', linkTo(parts.link));
	box.append(title, words);
	if (parts.quote?.length) {
		const quote = element('blockquote', 'quote');
		for (const text of parts.quote) {
			const words = element('p', 'plain');
			words.innerText = text; // lines stay lines
			quote.append(words);
		}
		box.append(quote);
	}
	if (parts.button) {
		const button = element('button', 'govuk-button govuk-button--secondary', parts.button.words);
		button.setAttribute('type', 'button');
		button.addEventListener('click', parts.button.press);
		box.append(button);
	}
	return box;
}

function element(name: string, classes: string, text = '') {
	const made = document.createElement(name);
	if (classes) made.className = classes;
	made.textContent = text;
	return made;
}

function linkTo({ words, href }: Link) {
	const link = document.createElement('a');
	link.href = href;
	link.textContent = words;
	return link;
}
