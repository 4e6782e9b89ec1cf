/**
 * Passages of a text: from one letter to another, counted in code points, as the database counts them
 * in any language. No passage cuts through what a reader sees as one sign: an emoji, a letter with its
 * accent.
 */
export type Passage = { starts: number; ends: number };

const bySign = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** How many code points a text has. */
export function lengthOf(text: string): number {
	let length = 0;
	for (const sign of text) length += sign ? 1 : 0;
	return length;
}

/** The words of a passage. */
export function wordsOf(text: string, { starts, ends }: Passage): string {
	const at = places(text);
	return text.slice(at[starts], at[ends]);
}

/** The offset in code points of an offset in the units that a browser counts. */
export function pointAt(text: string, unit: number): number {
	return lengthOf(text.slice(0, unit));
}

/**
 * The passage as it is kept: out to whole signs, without space at its ends. Null where there is no
 * such passage in the text, or nothing but space in it.
 */
export function tidy(text: string, { starts, ends }: Passage): Passage | null {
	const at = places(text);
	const length = at.length - 1;
	if (!Number.isInteger(starts) || !Number.isInteger(ends)) return null;
	if (starts < 0 || starts >= ends || ends > length) return null;
	const words = text.slice(at[starts], at[ends]);
	const kept = words.trim();
	if (!kept) return null;
	const begin = (at[starts] ?? 0) + words.indexOf(kept);
	const point = pointAt(text, begin);
	return grown(text, { starts: point, ends: point + lengthOf(kept) });
}

/** Out to whole signs: last, for a space that carries an accent is no space. */
function grown(text: string, passage: Passage): Passage {
	const at = places(text);
	const signs = bySign.segment(text);
	const first = signs.containing(at[passage.starts] ?? 0);
	const last = signs.containing((at[passage.ends] ?? 0) - 1);
	if (!first || !last) return passage;
	return {
		starts: pointAt(text, first.index),
		ends: pointAt(text, last.index + last.segment.length)
	};
}

/** One passage for each run of neighbours among the sentences that were ticked. */
export function runs(all: readonly Passage[], ticked: readonly number[]): Passage[] {
	const found: Passage[] = [];
	for (const index of [...new Set(ticked)].toSorted((a, b) => a - b)) {
		const sentence = all[index];
		if (!sentence) continue;
		const last = found.at(-1);
		if (last && last.ends === sentence.starts) last.ends = sentence.ends;
		else found.push({ starts: sentence.starts, ends: sentence.ends });
	}
	return found;
}

/** Where each code point begins, in the units of the language; one more for the end. */
export function places(text: string): number[] {
	const at = [0];
	let unit = 0;
	for (const sign of text) at.push((unit += sign.length));
	return at;
}
