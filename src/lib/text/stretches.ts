import { places, type Passage } from './passages.ts';

/** A stretch of a line on which the same passages lie. `opens`, `closes`: which begin and end with it. */
export type Stretch = {
	starts: number;
	words: string;
	on: number[];
	opens: number[];
	closes: number[];
};

/**
 * A text to be drawn with passages that may lie over each other: its lines, each as stretches, which
 * together are the line. Passages go by their index. A passage opens and closes once, however many
 * lines it runs over.
 */
export function drawn(text: string, passages: readonly Passage[]): Stretch[][] {
	const at = places(text);
	const length = at.length - 1;
	const cuts = new Set([0, length]);
	for (const { starts, ends } of passages) cuts.add(starts).add(ends);
	const breaks = lineBreaks(text);
	for (const place of breaks) cuts.add(place).add(place + 1);

	const order = [...cuts].filter((cut) => cut >= 0 && cut <= length).toSorted((a, b) => a - b);
	const opening = Map.groupBy(passages.keys(), (index) => passages[index]?.starts);
	const closing = Map.groupBy(passages.keys(), (index) => passages[index]?.ends);
	const lines: Stretch[][] = [[]];
	const on = new Set<number>();
	for (const [index, starts] of order.entries()) {
		const ends = order[index + 1];
		if (ends === undefined) break;
		const opens = opening.get(starts) ?? [];
		const closes = closing.get(ends) ?? [];
		for (const each of opens) on.add(each);
		if (breaks.has(starts)) {
			// what opens or closes with the end of a line does so where there are words
			lines.push([]);
			for (const each of closes) on.delete(each);
			continue;
		}
		const words = text.slice(at[starts], at[ends]);
		lines.at(-1)?.push({ starts, words, on: [...on], opens, closes });
		for (const each of closes) on.delete(each);
	}
	return lines.filter((line) => line.length > 0);
}

/** Where lines end, in code points. */
function lineBreaks(text: string): Set<number> {
	const found = new Set<number>();
	let point = 0;
	for (const sign of text) {
		if (sign === '\n') found.add(point);
		point++;
	}
	return found;
}
