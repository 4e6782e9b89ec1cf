import type { PointKind } from '../meeting.ts';
import { countProblem } from './agreed.ts';

/** A note as it was typed in from paper: `question` is the number of the finding's question. */
export type TypedIn = {
	body: string;
	kind: PointKind;
	question: number | null;
	agreed: number | null;
	agreed_of: number | null;
};

/** The most notes that are typed in at once. */
export const MOST_LINES = 200;

/** What a first sign says of a note. Words that begin otherwise are what someone thinks. */
export const signs: Record<string, PointKind> = {
	'+': 'suggestion',
	'?': 'question',
	'!': 'concern',
	'=': 'wording',
	'>': 'action'
};

/**
 * Notes from paper, in the order in which they stand. Each line is a note, or each paragraph. A first
 * sign says what kind it is; "2)" alone in a line says that what follows answers question 2, and "0)"
 * that it is about the whole again; "(6 of 10)" at the end says how many agreed. A dash or dot before
 * a line is how a list is written on paper, and no part of the note.
 */
export function typedIn(text: string, by: 'line' | 'paragraph'): TypedIn[] {
	const notes: TypedIn[] = [];
	let question: number | null = null;
	for (const part of parts(text, by)) {
		const [, asked, rest = part] = /^(\d{1,2})\)[ \t]*(?:\n|$)([^]*)$/.exec(part) ?? [];
		if (asked !== undefined) question = Number(asked) || null;
		const note = asked !== undefined && !rest.trim() ? null : noteOf(rest);
		if (note) notes.push({ ...note, question });
	}
	return notes;
}

function parts(text: string, by: 'line' | 'paragraph'): string[] {
	const cut = by === 'line' ? text.split('\n') : text.split(/\n[ \t]*\n/);
	return cut.map((part) => part.trim()).filter(Boolean);
}

function noteOf(typed: string): Omit<TypedIn, 'question'> | null {
	const listed = typed.trim().replace(/^[-–—•*·][ \t]+/, '');
	const kind = signs[listed.charAt(0)];
	const words = kind ? listed.slice(1).trim() : listed;
	const [, said = words, agreed, of] =
		/^([^]*\S)\s*\((\d{1,3})\s*(?:of|\/)\s*(\d{1,3})\)[.]?$/.exec(words) ?? [];
	if (!words) return null;
	const counted = agreed !== undefined && of !== undefined;
	// what is no count is left as it was written
	if (!counted || countProblem(Number(agreed), Number(of)))
		return { body: words, kind: kind ?? 'view', agreed: null, agreed_of: null };
	return { body: said, kind: kind ?? 'view', agreed: Number(agreed), agreed_of: Number(of) };
}
