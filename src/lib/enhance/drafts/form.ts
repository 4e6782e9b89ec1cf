import type { Item } from './shelf.ts';

/** The forms of this page whose words are kept. */
export function forms(): HTMLFormElement[] {
	return [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')];
}

/** A form as it stands now. */
export function itemOf(form: HTMLFormElement, state: Item['state']): Item {
	const fields = [...new FormData(form)].flatMap(([name, value]): Item['fields'] =>
		typeof value === 'string' ? [[name, value]] : []
	);
	const box = fields.find(([name]) => name === 'box')?.[1] ?? '';
	return { path: form.dataset.draft ?? '', box, fields, state, at: Date.now() };
}

/** The words that were written, box by box. */
export function wordsOf({ fields }: Pick<Item, 'fields'>): string[] {
	const names = fields.find(([name]) => name === 'draft_words')?.[1].split(' ') ?? [];
	return fields
		.filter(([name, value]) => names.includes(name) && value.trim())
		.map(([, value]) => value.trim());
}

/** Puts back what stood in a form, its one-time id with it; what it was warned of, it may be warned of anew. */
export function fill(form: HTMLFormElement, { fields }: Pick<Item, 'fields'>) {
	for (const box of form.elements) {
		if (box instanceof HTMLInputElement && ['checkbox', 'radio'].includes(box.type))
			box.checked = fields.some(([name, value]) => name === box.name && value === box.value);
		else if (isBox(box) && box.name !== 'warned') {
			const value = fields.find(([name]) => name === box.name)?.[1];
			if (value !== undefined) set(box, value);
		}
	}
}

/** Empties a form for something else, under another one-time id. */
export function renew(form: HTMLFormElement) {
	for (const box of form.elements)
		if (isBox(box) && (box instanceof HTMLTextAreaElement || box.type === 'text')) set(box, '');
	form.reset(); // choices go back to how they came
	for (const box of form.querySelectorAll('textarea')) box.value = '';
	const warned = form.elements.namedItem('warned');
	if (warned instanceof HTMLInputElement) warned.value = '';
	otherBox(form);
}

/** What is written from here on is something else than what was sent. */
export function otherBox(form: HTMLFormElement) {
	const box = form.elements.namedItem('box');
	if (box instanceof HTMLInputElement) box.value = crypto.randomUUID?.() ?? `${Math.random()}`;
}

/**
 * Remembers with this step of the browser's history what was sent from it: whoever goes back may find
 * another page there, with the old words in it, and must not send them as something new.
 */
export function rememberSent(form: HTMLFormElement) {
	const { path, box, fields } = itemOf(form, 'typing');
	history.replaceState({ ...history.state, [path]: { box, sent: mark(fields) } }, '');
}

/** Gives an empty form the one-time id again under which something was sent from it. */
export function recallSent(form: HTMLFormElement) {
	const before = sentFrom(form);
	const given = [...form.querySelectorAll('textarea')].some(({ defaultValue }) => defaultValue);
	const box = form.elements.namedItem('box');
	if (before && !given && box instanceof HTMLInputElement) box.value = before.box;
}

/** Whether exactly this was sent from here before. */
export function isSent(form: HTMLFormElement) {
	return sentFrom(form)?.sent === mark(itemOf(form, 'typing').fields);
}

function sentFrom(form: HTMLFormElement) {
	const state = history.state as Record<string, { box: string; sent: number }> | null;
	return state?.[form.dataset.draft ?? ''];
}

/** Tells words apart without keeping them. */
function mark(fields: Item['fields']) {
	let sum = 0;
	for (const letter of wordsOf({ fields }).join('\n'))
		sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
	return sum;
}

function set(box: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) {
	if (box.value === value) return;
	box.value = value;
	// how many letters are left is counted anew
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

function isBox(box: Element) {
	return (
		box instanceof HTMLTextAreaElement ||
		box instanceof HTMLSelectElement ||
		box instanceof HTMLInputElement
	);
}
