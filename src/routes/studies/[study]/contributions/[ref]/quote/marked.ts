import { findWords, sentences } from '$lib/text/sentences';

/** So many sentences stand in the list; of a longer text, the others are copied into the box. */
export const LISTED = 100;

type Chosen = { sentences: string[]; exact: string };
type Marked = { starts: number; ends: number };

/** What there is to tick: each sentence by its place. */
export function choices(body: string) {
	const all = sentences(body);
	return {
		options: all.slice(0, LISTED).map(({ words }, index) => ({
			value: String(index + 1),
			label: words
		})),
		more: all.length > LISTED
	};
}

/** What was marked: the exact words that were copied, else the sentences that were ticked; or the field to mend. */
export function marked(body: string, chosen: Chosen): Marked | Record<string, string> {
	if (chosen.exact) {
		const found = findWords(body, chosen.exact);
		return found ?? { exact: 'These words do not stand there like this. Copy them exactly' };
	}
	const all = sentences(body).slice(0, LISTED);
	const places = [...new Set(chosen.sentences.map(Number))].toSorted((a, b) => a - b);
	const [first] = places;
	const from = all[(first ?? 0) - 1];
	const to = all[(places.at(-1) ?? 0) - 1];
	if (!from || !to) return { sentences: 'Tick the sentence you would like to quote' };
	if (places.some((place, index) => place !== (first ?? 0) + index))
		return { sentences: 'Tick sentences that stand next to each other' };
	return { starts: from.starts, ends: to.ends };
}

export function isMarked(found: Marked | Record<string, string>): found is Marked {
	return typeof found.starts === 'number';
}
