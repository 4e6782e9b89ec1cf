import { box, colours, text } from './ink.ts';
import { wide } from './measure.ts';
import { ROOM, type Drawing } from './picture.ts';

const SIZE = 13;
const SQUARE = 14;

/** What each filling stands for, beside each other as far as there is room. */
export function keyOf(parts: { words: string; fill: string }[]): Drawing {
	const ink: string[] = [];
	let [x, y] = [0, 0];
	for (const { words, fill } of parts) {
		const width = SQUARE + 8 + wide(words, SIZE) + 28;
		if (x > 0 && x + width > ROOM) [x, y] = [0, y + 22];
		ink.push(box({ x, y, width: SQUARE, height: SQUARE }, fill, colours.full));
		ink.push(text(x + SQUARE + 8, y + 12, words, { size: SIZE }));
		x += width;
	}
	return { width: ROOM, height: y + 18, ink: ink.join('') };
}
