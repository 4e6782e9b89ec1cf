import type { Passage } from '#lib/text/passages.ts';
import { spacedSentences, type Sentence } from '#lib/text/sentences.ts';
import type { WithText } from '../contributions/index.ts';
import type { CodingRow } from './tables.ts';

/** What says on which words somebody put which theme. */
export type Sorted = Pick<CodingRow, 'theme_id' | 'starts' | 'ends' | 'wording_from'>;

/** A part of the words, with the themes that the one and the other put on it; without words: all of it. */
export type Part = { words: string | null; a: Set<string>; b: Set<string> };

type Words = Pick<WithText, 'id' | 'body' | 'edited_at'>;

/** What two people sorted, with the sentences between them. */
export type Beside = { parts: Passage[]; a: Sorted[]; b: Sorted[] };

/** The sentences that can be laid beside each other, and what was put on these words. Null: one of the two sorted others. */
export function besideEachOther(c: Words, first: Sorted[], second: Sorted[]): Beside | null {
	const now = ({ wording_from }: Sorted) => wording_from === c.edited_at;
	const [a, b] = [first.filter(now), second.filter(now)];
	if (!a.length || !b.length) return null;
	return { parts: placesOf(c), a, b };
}

/** How many wordings keep the places of their sentences: numbers alone, a few for each. */
const KEPT = 20_000;
const kept = new Map<string, Passage[]>();

/**
 * Where the sentences of a wording lie. Finding them again in each of many hundred wordings took half
 * of the time of laying two people's work side by side. Each wording has a moment of its own, so that
 * one never gets the places of another.
 */
function placesOf(c: Words): Passage[] {
	const key = `${c.id} ${c.edited_at}`;
	const known = kept.get(key);
	if (known) return known;
	const places = sentencesOf(c).map(({ starts, ends }) => ({ starts, ends }));
	if (kept.size >= KEPT) kept.clear();
	kept.set(key, places);
	return places;
}

function sentencesOf({ body }: Words): Sentence[] {
	return spacedSentences(body).filter(({ words }) => words.trim() !== '');
}

/**
 * Which themes stand on each sentence of the words as they are, by the one and by the other; on the
 * whole where one of them sorted other words.
 */
export function standsOn(c: Words, first: Sorted[], second: Sorted[]): Part[] {
	const beside = besideEachOther(c, first, second);
	if (!beside) return [{ words: null, a: themesOf(first), b: themesOf(second) }];
	const on = (codings: Sorted[], part: Passage) =>
		themesOf(codings.filter((coding) => liesOn(coding, part)));
	const { a, b } = beside;
	return sentencesOf(c).map((part) => ({
		words: part.words.trim(),
		a: on(a, part),
		b: on(b, part)
	}));
}

/** Whether a coding lies on any word of that part; one without a place lies on all of them. */
export function liesOn({ starts, ends }: Sorted, part: Passage): boolean {
	return starts === null || ends === null || (starts < part.ends && ends > part.starts);
}

function themesOf(codings: Sorted[]) {
	return new Set(codings.map(({ theme_id }) => theme_id));
}
