import { scaleLinear } from 'd3-scale';
import { box, colours, line, moved, text } from './ink.ts';
import { wide, wrapped } from './measure.ts';
import { ROOM, type Drawing } from './picture.ts';

/** `depth`: how many themes are above it. `null` is not said. */
export type GridRow = { label: string; depth: number; numbers: (number | null)[] };
export type GridColumn = {
	/** stands for it where there is no room for its name */
	short: string;
	name: string;
	/** below the name, such as of how many it is */
	below: string;
};

const SIZE = 13;
const HEAD = 12;
const LINE = 16;
const INDENT = 14;
/** as narrow and as wide as a column gets, and as one with its name above it has to be */
const [NARROW, WIDE, NAMED] = [26, 150, 88];
const [LABELS, FEWEST] = [330, 200];
/** lines above a column */
const MOST_LINES = 3;

/** A table in which a number is darker the higher it is. Nothing is drawn where there is none. */
export function grid(columns: GridColumn[], rows: GridRow[]): Drawing {
	const indent = (depth: number) => Math.min(depth, 4) * INDENT;
	const widest = Math.max(...rows.map(({ label, depth }) => wide(label, SIZE) + indent(depth)));
	const most = Math.max(1, ...rows.flatMap(({ numbers }) => numbers.map((number) => number ?? 0)));
	const narrow = Math.max(NARROW, Math.ceil(wide(String(most), SIZE)) + 8);
	const labels = Math.min(LABELS, Math.max(FEWEST, ROOM - columns.length * 36));
	const left = Math.ceil(Math.min(labels, Math.max(120, widest))) + 14;
	const cell = Math.min(WIDE, Math.max(narrow, Math.floor((ROOM - left) / columns.length)));
	const width = Math.max(ROOM, left + cell * columns.length);
	const named =
		cell >= NAMED && columns.every(({ name }) => above(name, cell).length <= MOST_LINES);
	const head = heads(columns, cell, named);

	const ink = [moved(left, 0, head.ink)];
	let y = head.height;
	for (const { label, depth, numbers } of rows) {
		const lines = wrapped(label, left - 14 - indent(depth), SIZE, { most: 2 });
		const height = Math.max(26, lines.length * LINE + 8);
		for (const [at, words] of lines.entries()) {
			const down = y + (height - lines.length * LINE) / 2 + at * LINE + 12;
			ink.push(text(indent(depth), down, words, { size: SIZE }));
		}
		for (const [at, number] of numbers.entries())
			ink.push(cellOf({ x: left + at * cell, y, width: cell, height }, number, most));
		ink.push(line(0, y + height, left, y + height, '#dfe4e6'));
		y += height;
	}
	if (named) return { width, height: y, ink: ink.join('') };
	const key = names(columns, width);
	return { width, height: y + 14 + key.height, ink: [...ink, moved(0, y + 14, key.ink)].join('') };
}

/** From pale to full, light to dark in grey print too. */
const PALE = '#e4eff1';
/** Of a darker shade white is easier to read than black: 4.5:1 and more with either (WCAG 2, 1.4.3). */
const DARK = 0.179;

function cellOf(
	place: { x: number; y: number; width: number; height: number },
	number: number | null,
	most: number
) {
	if (!number) return box(place, colours.white, '#dfe4e6');
	const shade = scaleLinear<string>()
		.domain([1, Math.max(2, most)])
		.range([PALE, colours.full]);
	const fill = luminance(shade(number)) < DARK ? colours.white : '#000000';
	const look = { size: SIZE, anchor: 'middle', fill, number: true } as const;
	const middle = [place.x + place.width / 2, place.y + place.height / 2 + 5] as const;
	return box(place, shade(number), colours.white) + text(...middle, String(number), look);
}

/** Relative luminance (WCAG 2) of a shade such as `rgb(11, 85, 99)`. */
function luminance(shade: string) {
	const [red = 0, green = 0, blue = 0] = (shade.match(/\d+/g) ?? []).map((part) => {
		const share = Number(part) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function above(name: string, cell: number) {
	return wrapped(name, cell - 10, HEAD, { bold: true });
}

/** What stands above the columns, each in the middle of its own. */
function heads(columns: GridColumn[], cell: number, isNamed: boolean) {
	const lines = columns.map(({ short, name, below }) =>
		isNamed ? [...above(name, cell), ...(below ? [below] : [])] : [short]
	);
	const height = Math.max(...lines.map(({ length }) => length)) * 15 + 10;
	const ink = lines.flatMap((own, at) =>
		own.map((words, index) => {
			const bold = !isNamed || !columns[at]?.below || index < own.length - 1;
			const y = height - 10 - (own.length - 1 - index) * 15;
			return text((at + 0.5) * cell, y, words, { size: HEAD, anchor: 'middle', bold });
		})
	);
	return { height, ink: ink.join('') };
}

/** What the signs above the columns stand for, in two rows of lines. */
function names(columns: GridColumn[], width: number): Omit<Drawing, 'width'> {
	const half = width / 2;
	const ink: string[] = [];
	const downs = [0, 0];
	const perSide = Math.ceil(columns.length / 2);
	for (const [at, { short, name, below }] of columns.entries()) {
		const side = at < perSide ? 0 : 1;
		const lines = keyLines(name, below, half - 60);
		const y = downs[side] ?? 0;
		ink.push(text(side * half, y + 12, short, { size: HEAD, bold: true }));
		for (const [index, own] of lines.entries())
			ink.push(text(side * half + 34, y + 12 + index * 15, own, { size: HEAD }));
		downs[side] = y + lines.length * 15 + 5;
	}
	return { height: Math.max(...downs), ink: ink.join('') };
}

/** As much of a name as three lines hold, with all of what stands below it. */
function keyLines(name: string, below: string, room: number) {
	const whole = wrapped(below ? `${name} (${below})` : name, room, HEAD);
	if (whole.length <= MOST_LINES) return whole;
	const lines = wrapped(name, room, HEAD, { most: below ? MOST_LINES - 1 : MOST_LINES });
	return below ? [...lines, below] : lines;
}
