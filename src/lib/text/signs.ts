/** The colours of themes: their number in the look, and what they are called. */
export const colours = [
	...['Teal', 'Blue', 'Purple', 'Plum', 'Red', 'Brown', 'Green', 'Grey']
] as const;

/** The same as the look draws them, for files: other tools know no names of colours. */
export const hexes: readonly string[] = [
	...['#0b5563', '#1d70b8', '#4c2c92', '#a5267a', '#b3261e', '#7a4a12', '#00703c', '#505a5f']
];

/** Shapes that can stand beside a colour, so that the colour never says it alone. */
export const shapes = [
	['●', 'Circle'],
	['■', 'Square'],
	['▲', 'Triangle'],
	['▼', 'Triangle, point down'],
	['◆', 'Diamond'],
	['★', 'Star'],
	['✚', 'Cross'],
	['♥', 'Heart'],
	['○', 'Ring'],
	['□', 'Square, empty'],
	['△', 'Triangle, empty'],
	['☆', 'Star, empty']
] as const;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** What stands beside the name of a theme: its sign, else the first letter of its name. */
export function signOf({ name, sign }: { name: string; sign: string | null }): string {
	const [first] = segmenter.segment(name);
	return sign ?? first?.segment.toLocaleUpperCase('en-GB') ?? '';
}

/** Whether it is one or two letters, digits or signs, and nothing that cannot be seen. */
export function isSign(words: string): boolean {
	const visible = /^(?:\p{L}|\p{M}|\p{N}|\p{P}|\p{S}|\u200d|\ufe0f)+$/u.test(words);
	return visible && [...segmenter.segment(words)].length <= 2;
}
