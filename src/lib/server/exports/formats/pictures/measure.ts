/** Widths of the letters of Arial and of what stands for it, in thousandths of the size; others are as wide as most. */
const MOST = 556;
const WIDTHS = new Map(
	(
		[
			[' \u00a0!,./:;I[\\]ft', 278],
			["'", 191],
			['ijl|', 222],
			['()-`r', 333],
			['"', 355],
			['*', 389],
			['^', 469],
			['Jckszvxy', 500],
			['+<=>~', 584],
			['FTZ', 611],
			['&ABEKPSVXY', 667],
			['CDHNRUw', 722],
			['GOQ', 778],
			['Mm', 833],
			['%', 889],
			['W', 944],
			['@…—', 1015],
			['‘’', 222],
			['“”', 333],
			['–', 556]
		] as const
	).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const))
);

/** What lies over the letter before it takes no room; signs of East Asia and pictures take a square. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const SQUARE =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]$/u;
const CAPITAL = /^\p{Lu}$/u;

/** A little more, for fonts differ. */
const SPARE = 1.04;

/** About how wide words are at a size, in the units of the picture. Bold letters are a tenth wider. */
export function wide(words: string, size: number, bold = false): number {
	let sum = 0;
	for (const sign of words) sum += widthOf(sign);
	return (sum / 1000) * size * SPARE * (bold ? 1.1 : 1);
}

function widthOf(sign: string) {
	const known = WIDTHS.get(sign);
	if (known !== undefined) return known;
	if (NONE.test(sign)) return 0;
	if (SQUARE.test(sign)) return 1100;
	return CAPITAL.test(sign) ? 750 : sign < '\u0250' ? MOST : 650;
}

/** The words, or as many of them as there is room for and "…". */
export function cut(words: string, room: number, size: number, bold = false): string {
	if (wide(words, size, bold) <= room) return words;
	const signs = [...new Intl.Segmenter('en-GB').segment(words)].map(({ segment }) => segment);
	while (signs.length && wide(`${signs.join('').trimEnd()}…`, size, bold) > room) signs.pop();
	return `${signs.join('').trimEnd()}…`;
}

/** The words on lines that there is room for; of more than `most` the last ends in "…". */
export function wrapped(
	words: string,
	room: number,
	size: number,
	{ most = Infinity, bold = false }: { most?: number; bold?: boolean } = {}
): string[] {
	const lines: string[] = [];
	let rest = words.replace(/[^\S\u00a0]+/g, ' ').trim();
	while (rest && lines.length < most - 1 && wide(rest, size, bold) > room) {
		const line = firstLine(rest, room, size, bold);
		lines.push(line.trim());
		rest = rest.slice(line.length).trimStart();
	}
	return rest ? [...lines, ...(most === Infinity ? [rest] : [cut(rest, room, size, bold)])] : lines;
}

/** What fits on a line: whole words, or of a word that is too long as much as fits. */
function firstLine(words: string, room: number, size: number, bold: boolean) {
	let fits = '';
	for (const word of words.split(/(?<= )/)) {
		if (wide((fits + word).trimEnd(), size, bold) > room) break;
		fits += word;
	}
	if (fits) return fits;
	const signs = [...new Intl.Segmenter('en-GB').segment(words)].map(({ segment }) => segment);
	let part = signs[0] ?? '';
	for (const sign of signs.slice(1)) {
		if (wide(part + sign, size, bold) > room) break;
		part += sign;
	}
	return part;
}
