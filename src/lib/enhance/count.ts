import { lettersLeft } from './left.ts';

/** Says below each box with a limit how many letters are left, from the first one typed. */
export function countLetters(): void {
	for (const group of document.querySelectorAll<HTMLElement>('[data-maxlength]')) {
		const box = group.querySelector('textarea');
		const limit = Number(group.dataset.maxlength);
		if (box && limit > 0) count(box, limit);
	}
}

function count(box: HTMLTextAreaElement, limit: number) {
	const info = document.getElementById(`${box.id}-info`);
	if (!info) return;

	const shown = info.cloneNode(false) as HTMLElement;
	shown.removeAttribute('id');
	shown.setAttribute('aria-hidden', 'true');
	const spoken = document.createElement('div');
	spoken.className = 'govuk-visually-hidden';
	spoken.setAttribute('aria-live', 'polite');

	const show = () => {
		const { words, over } = lettersLeft(box.value, limit);
		shown.textContent = words;
		shown.classList.toggle('govuk-error-message', over);
		shown.classList.toggle('govuk-hint', !over);
	};
	// spoken only after a pause: a number at every key would drown out the letters
	let pause: ReturnType<typeof setTimeout> | undefined;
	const speak = () => {
		clearTimeout(pause);
		pause = setTimeout(() => (spoken.textContent = lettersLeft(box.value, limit).words), 1000);
	};
	const update = () => {
		// the limit stays as the box's description, for those who come to it anew
		info.classList.add('govuk-visually-hidden');
		if (!shown.isConnected) info.after(shown, spoken);
		show();
	};
	box.addEventListener('input', () => {
		update();
		speak();
	});
	// coming back to the page, the browser may have put words in without a word
	addEventListener('pageshow', () => box.value && update());
}
