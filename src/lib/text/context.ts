import { lengthOf, wordsOf, type Passage } from './passages.ts';
import { spacedSentences } from './sentences.ts';

/** A passage within a stretch of its text. `earlier`, `later`: the text goes on there. */
export type Context = Passage & { text: string; earlier: boolean; later: boolean };

/** A passage with the rest of its sentences, and one sentence more on either side. */
export function around(text: string, { starts, ends }: Passage): Context {
	const all = written(text);
	const first = all.findLastIndex((sentence) => sentence.starts <= starts);
	const last = all.findIndex((sentence) => sentence.ends >= ends);
	const from = all[first - 1]?.starts ?? all[0]?.starts ?? 0;
	const to = (last < 0 ? undefined : all[last + 1])?.ends ?? lengthOf(text);
	return {
		text: wordsOf(text, { starts: from, ends: to }),
		starts: starts - from,
		ends: ends - from,
		earlier: first > 1,
		later: last >= 0 && last + 2 < all.length
	};
}

/** So many sentences stand for the whole of a long text. */
const OPENING = 5;

/** How a text begins where it is much longer; a text that is not much longer, whole. */
export function opening(text: string): Context {
	const all = written(text);
	const later = all.length > OPENING + 2;
	const ends = later ? (all[OPENING - 1]?.ends ?? 0) : lengthOf(text);
	return { text: wordsOf(text, { starts: 0, ends }), starts: 0, ends, earlier: false, later };
}

function written(text: string) {
	return spacedSentences(text).filter(({ words }) => words.trim() !== '');
}
