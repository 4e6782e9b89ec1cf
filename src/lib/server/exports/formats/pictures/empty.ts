import { colours, text } from './ink.ts';
import { wrapped } from './measure.ts';
import { ROOM, type Drawing } from './picture.ts';

/** A picture without anything to draw says so in words. */
export function empty(words: string): Drawing {
	const lines = wrapped(words, ROOM, 16);
	const ink = lines.map((own, at) => text(0, 26 + at * 22, own, { size: 16, fill: colours.faint }));
	return { width: ROOM, height: lines.length * 22 + 24, ink: ink.join('') };
}
