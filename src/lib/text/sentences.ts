/** A stretch of a text: where it starts and ends, in code points, and its words without space around them. */
export type Sentence = { starts: number; ends: number; words: string };

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text in their order; what is space alone is none. */
export function sentences(text: string): Sentence[] {
	let at = 0;
	return [...segmenter.segment(text)].flatMap(({ segment }) => {
		const from = at;
		at += length(segment);
		const words = segment.trim();
		if (!words) return [];
		const starts = from + length(segment) - length(segment.trimStart());
		return [{ starts, ends: starts + length(words), words }];
	});
}

/** The words from one code point to another, without the space around them. */
export function stretch(text: string, starts: number, ends: number): Sentence {
	const cut = [...text].slice(starts, ends).join('');
	const words = cut.trim();
	const from = starts + length(cut) - length(cut.trimStart());
	return { starts: from, ends: from + length(words), words };
}

/** Where exact words stand first in a text, or null. White space may be folded, as browsers copy it. */
export function findWords(text: string, words: string): Sentence | null {
	const parts = words.trim().split(/\s+/u).map(escape);
	if (!parts[0]) return null;
	const found = new RegExp(parts.join('\\s+'), 'u').exec(text);
	if (!found) return null;
	const starts = length(text.slice(0, found.index));
	return { starts, ends: starts + length(found[0]), words: found[0] };
}

function escape(part: string) {
	return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function length(text: string) {
	return [...text].length;
}
