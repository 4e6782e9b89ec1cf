import type { Refusal } from '#lib/forms.ts';
import { typedIn } from '../http/index.ts';

/** What stands in a form whose words are worth keeping. */
export type Typed = {
	box: string;
	/** what the form calls it */
	what: string;
	/** the names of the boxes that hold words */
	words: string[];
	values: Refusal['values'];
};

/** The most that is kept of one form, in letters: several times what our longest takes. */
const MOST = 200_000;

/** Reads a posted form; null for one that nobody marked as worth keeping, or that is far too large. */
export function typed(form: FormData): Typed | null {
	return form.has('draft') ? asTyped(typedIn(form)) : null;
}

/** The same for one that was read before. */
export function asTyped({ draft, draft_words, ...values }: Refusal['values']): Typed | null {
	if (draft === undefined || JSON.stringify(values).length > MOST) return null;
	return {
		box: text(values.box).slice(0, 100),
		what: text(draft).replace(/\s+/g, ' ').trim().slice(0, 200),
		words: text(draft_words).split(' ').slice(0, 100),
		values
	};
}

/** Whether nothing is written in any of its boxes. */
export function isBlank({ words, values }: Pick<Typed, 'words' | 'values'>): boolean {
	return words.every((name) => !text(values[name]).trim());
}

/** The words in it, box by box, as they were typed. */
export function wordsIn({ words, values }: Pick<Typed, 'words' | 'values'>): string[] {
	return words.map((name) => text(values[name]).trim()).filter(Boolean);
}

function text(value: string | string[] | undefined): string {
	return (Array.isArray(value) ? value[0] : value) ?? '';
}
