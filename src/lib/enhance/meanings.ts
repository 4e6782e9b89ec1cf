/**
 * Opens what a word means in its place without a jump of the page, and closes it by the same press or
 * by Escape. Without script the word is a link to its meaning, which the address then opens.
 */
export function openMeanings(): void {
	for (const word of document.querySelectorAll<HTMLAnchorElement>('a.gloss')) {
		const meaning = document.getElementById(word.hash.slice(1));
		if (meaning) open(word, meaning);
	}
}

function open(word: HTMLAnchorElement, meaning: HTMLElement) {
	const isOpen = () => meaning.dataset.open === 'yes';
	const show = (open: boolean) => {
		meaning.dataset.open = open ? 'yes' : 'no';
		word.setAttribute('aria-expanded', String(open));
	};
	const shut = () => {
		show(false);
		word.focus();
	};

	word.setAttribute('role', 'button');
	word.setAttribute('aria-controls', meaning.id);
	show(meaning.matches(':target'));
	press(word, () => show(!isOpen()));
	const close = meaning.querySelector<HTMLAnchorElement>('.gloss__close');
	if (close) {
		close.setAttribute('role', 'button');
		press(close, shut);
	}
	for (const part of [word, meaning])
		part.addEventListener('keydown', ({ key }) => {
			if (key === 'Escape' && isOpen()) shut();
		});
}

/** What is said to be a button is pressed by the space bar too. */
function press(link: HTMLAnchorElement, act: () => void) {
	link.addEventListener('click', (event) => {
		event.preventDefault();
		act();
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		act();
	});
}
