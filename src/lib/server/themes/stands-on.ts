import type { Passage } from '#lib/text/passages.ts';
import { spacedSentences, type Sentence } from '#lib/text/sentences.ts';
import type { WithText } from '../contributions/index.ts';
import type { CodingRow } from './tables.ts';

/** What says on which words somebody put which theme. */
export type Sorted = Pick<CodingRow, 'theme_id' | 'starts' | 'ends' | 'wording_from'>;

/** A part of the words, with the themes that the one and the other put on it; without words: all of it. */
export type Part = { words: string | null; a: Set<string>; b: Set<string> };

type Words = Pick<WithText, 'body' | 'edited_at'>;

/** What two people sorted, with the words between them. */
export type Beside = { parts: Sentence[]; a: Sorted[]; b: Sorted[] };

/** The sentences that can be laid beside each other, and what was put on these words. Null: one of the two sorted others. */
export function besideEachOther(c: Words, first: Sorted[], second: Sorted[]): Beside | null {
	const now = ({ wording_from }: Sorted) => wording_from === c.edited_at;
	const [a, b] = [first.filter(now), second.filter(now)];
	if (!a.length || !b.length) return null;
	return { parts: spacedSentences(c.body).filter(({ words }) => words.trim() !== ''), a, b };
}

/**
 * Which themes stand on each sentence of the words as they are, by the one and by the other; on the
 * whole where one of them sorted other words.
 */
export function standsOn(c: Words, first: Sorted[], second: Sorted[]): Part[] {
	const beside = besideEachOther(c, first, second);
	if (!beside) return [{ words: null, a: themesOf(first), b: themesOf(second) }];
	const on = (codings: Sorted[], part: Passage) =>
		themesOf(codings.filter((coding) => liesOn([coding], part)));
	const { parts, a, b } = beside;
	return parts.map((part) => ({ words: part.words.trim(), a: on(a, part), b: on(b, part) }));
}

/** Whether any of these codings lies on any word of that part. */
export function liesOn(codings: Sorted[], { starts, ends }: Passage): boolean {
	return codings.some(
		(coding) =>
			coding.starts === null ||
			coding.ends === null ||
			(coding.starts < ends && coding.ends > starts)
	);
}

function themesOf(codings: Sorted[]) {
	return new Set(codings.map(({ theme_id }) => theme_id));
}
