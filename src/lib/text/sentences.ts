import { lengthOf, type Passage } from './passages.ts';

/** A stretch of a text: where it starts and ends, in code points, and its words. */
export type Sentence = Passage & { words: string };

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text in their order, without the space around them; what is space alone is none. */
export function sentences(text: string): Sentence[] {
	return spacedSentences(text)
		.map(trimmed)
		.filter(({ words }) => words);
}

/** The sentences of a text, which together are the whole of it: each with the space that follows. */
export function spacedSentences(text: string): Sentence[] {
	let starts = 0;
	// without letters of two units, and most texts are, nothing need be counted one by one
	const plain = !/[\ud800-\udfff]/.test(text);
	return Array.from(segmenter.segment(text), ({ segment: words }) => {
		const ends = starts + (plain ? words.length : lengthOf(words));
		const sentence = { starts, ends, words };
		starts = sentence.ends;
		return sentence;
	});
}

/** The words from one code point to another, without the space around them. */
export function stretch(text: string, starts: number, ends: number): Sentence {
	return trimmed({ starts, ends, words: [...text].slice(starts, ends).join('') });
}

function trimmed({ starts, words }: Sentence): Sentence {
	const kept = words.trim();
	const from = starts + lengthOf(words) - lengthOf(words.trimStart());
	return { starts: from, ends: from + lengthOf(kept), words: kept };
}

/** Where exact words stand first in a text, or null. White space may be folded, as browsers copy it. */
export function findWords(text: string, words: string): Sentence | null {
	const parts = words.trim().split(/\s+/u).map(escape);
	if (!parts[0]) return null;
	const found = new RegExp(parts.join('\\s+'), 'u').exec(text);
	if (!found) return null;
	const starts = lengthOf(text.slice(0, found.index));
	return { starts, ends: starts + lengthOf(found[0]), words: found[0] };
}

function escape(part: string) {
	return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
