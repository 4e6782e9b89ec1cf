import { itemOf, otherBox } from '$lib/enhance/drafts/form';
import type { Step } from './queue';

type Fields = Step['fields'];

/**
 * Lets the form of this page be used by keys alone: Enter takes the note, Shift and Enter begin a new
 * line. `take` gets what stands in the form; what it returns is why it is not taken.
 */
export function typing(
	form: HTMLFormElement,
	take: (fields: Fields, box: string) => string | null
) {
	const box = form.querySelector('textarea');
	const used = new Set<string>();

	const key = (event: KeyboardEvent) => {
		// Enter also ends a word in scripts that are composed of several keys
		const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
		if (event.key !== 'Enter' || !plain || event.isComposing) return;
		event.preventDefault();
		form.requestSubmit();
	};
	const submit = (event: SubmitEvent) => {
		if (event.submitter?.hasAttribute('formaction')) return;
		event.preventDefault();
		const item = itemOf(form, 'note');
		// the same id for other words would be something else to the server, and for the same words nothing new
		if (used.has(item.box)) otherBox(form);
		const { fields, box: id } = itemOf(form, 'note');
		if (take(fields, id)) return;
		used.add(id);
		clear(form);
		box?.focus();
	};
	// who does something, and by when, is asked for where there is something to do
	const chosen = ({ target }: Event) => {
		if (target instanceof HTMLSelectElement && target.name === 'kind' && target.value === 'action')
			form.querySelector('[name=doer]')?.closest('details')?.setAttribute('open', '');
	};
	form.addEventListener('change', chosen);
	box?.addEventListener('keydown', key);
	form.addEventListener('submit', submit);
	return () => {
		box?.removeEventListener('keydown', key);
		form.removeEventListener('submit', submit);
		form.removeEventListener('change', chosen);
	};
}

/** What belongs to one note goes; what is chosen for many stays. */
export function clear(form: HTMLFormElement) {
	for (const box of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'textarea, input[type=text]'
	))
		if (box.name !== 'agreed_of') box.value = '';
	for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
		box.checked = false;
	for (const name of ['person', 'doer_person']) choose(form, name, '');
	choose(form, 'wording', 'noted');
	otherBox(form);
	form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Words that were undone stand in the box again, unless something else is being written. */
export function giveBack(form: HTMLFormElement, words: string) {
	const box = form.querySelector('textarea');
	if (!box || box.value.trim()) return;
	box.value = words;
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(form: HTMLFormElement, name: string, value: string) {
	const field = form.elements.namedItem(name);
	if (field instanceof HTMLSelectElement || field instanceof RadioNodeList) field.value = value;
}
