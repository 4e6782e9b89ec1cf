import { pointAt, tidy, wordsOf, type Passage } from '../text/passages.ts';

/**
 * Lets words be selected in a box that is for reading alone, by the arrow keys, the mouse or touch,
 * and adds them to the form beside it. The sentences to tick do the same without script.
 */
export function pickPassages(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-picker]')) {
		const box = place.querySelector('textarea');
		const button = place.querySelector('button');
		const said = place.querySelector<HTMLElement>('[data-said]');
		const list = place.querySelector('fieldset');
		if (box && button && said && list) pick({ box, button, said, list });
	}
}

type Parts = {
	box: HTMLTextAreaElement;
	button: HTMLButtonElement;
	said: HTMLElement;
	list: HTMLFieldSetElement;
};

function pick({ box, button, said, list }: Parts) {
	box.parentElement?.removeAttribute('hidden');
	onlyRead(box);
	const selected = () =>
		tidy(box.value, {
			starts: pointAt(box.value, box.selectionStart),
			ends: pointAt(box.value, box.selectionEnd)
		});
	// said once the selection rests: at every step of it nobody could follow
	let pause: ReturnType<typeof setTimeout> | undefined;
	const say = () => {
		clearTimeout(pause);
		pause = setTimeout(() => {
			const passage = selected();
			said.textContent = passage
				? `Selected: “${wordsOf(box.value, passage)}”`
				: 'No words are selected.';
		}, 300);
	};
	for (const news of ['select', 'keyup', 'mouseup', 'touchend']) box.addEventListener(news, say);
	button.addEventListener('click', () => {
		const passage = selected();
		clearTimeout(pause);
		if (!passage) {
			said.textContent = 'Select some words in the box first.';
			box.focus();
			return;
		}
		const words = wordsOf(box.value, passage);
		said.textContent = `Added: “${words}”`;
		add(list, passage, words);
	});
}

/**
 * A box that can only be read, and yet has a place to select from: in one with `readonly` the arrow keys
 * do nothing. Touch brings up no keyboard.
 */
function onlyRead(box: HTMLTextAreaElement) {
	const text = box.value;
	box.readOnly = false;
	box.setAttribute('aria-readonly', 'true');
	box.inputMode = 'none';
	box.spellcheck = false;
	box.addEventListener('beforeinput', (event) => event.preventDefault());
	box.addEventListener('drop', (event) => event.preventDefault());
	// what some ways of typing put in without asking
	box.addEventListener('input', () => (box.value = text));
}

/** A tick more, or the same one again. */
function add(list: HTMLFieldSetElement, { starts, ends }: Passage, words: string) {
	const value = `${starts}-${ends}`;
	list.hidden = false;
	const same = [...list.querySelectorAll('input')].find((input) => input.value === value);
	if (same) {
		same.checked = true;
		return;
	}
	const item = document.createElement('div');
	item.className = 'govuk-checkboxes__item';
	const tick = document.createElement('input');
	tick.className = 'govuk-checkboxes__input';
	Object.assign(tick, { type: 'checkbox', name: 'passages', value, checked: true });
	tick.id = `picked-${value}`;
	const label = document.createElement('label');
	label.className = 'govuk-label govuk-checkboxes__label';
	label.htmlFor = tick.id;
	label.dir = 'auto';
	label.textContent = words;
	item.append(tick, label);
	list.querySelector('.govuk-checkboxes')?.append(item);
}
