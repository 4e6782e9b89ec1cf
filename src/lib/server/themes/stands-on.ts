import { spacedSentences } from '#lib/text/sentences.ts';
import type { Contribution } from '../contributions/index.ts';
import type { CodingRow } from './tables.ts';

/** What says on which words somebody put which theme. */
export type Sorted = Pick<CodingRow, 'theme_id' | 'starts' | 'ends' | 'wording_from'>;

/** What can be sorted once: the themes that the one and the other put on it. */
export type Unit = { a: Set<string>; b: Set<string> };

/**
 * Which themes stand on each sentence of the words as they are, by the one and by the other. A theme
 * stands on a sentence when it lies on any word of it. Null: one of them sorted other words.
 */
export function standsOn(c: Contribution, first: Sorted[], second: Sorted[]) {
	const now = (codings: Sorted[]) =>
		codings.filter(({ wording_from }) => wording_from === c.edited_at);
	const [a, b] = [now(first), now(second)];
	if (!a.length || !b.length) return null;
	return spacedSentences(c.body)
		.filter(({ words }) => words.trim() !== '')
		.map((sentence) => ({
			...{ words: sentence.words.trim(), a: on(a, sentence), b: on(b, sentence) }
		}));
}

function on(codings: Sorted[], { starts, ends }: { starts: number; ends: number }) {
	const lies = (coding: Sorted) =>
		coding.starts === null || coding.ends === null
			? true
			: coding.starts < ends && coding.ends > starts;
	return new Set(codings.filter(lies).map(({ theme_id }) => theme_id));
}
