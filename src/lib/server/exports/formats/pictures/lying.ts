import { scaleLinear } from 'd3-scale';
import { box, colours, text } from './ink.ts';
import { wide, wrapped } from './measure.ts';
import { ROOM, type Drawing } from './picture.ts';

/** `number` null: it is not said, and `said` is what stands in its place. */
export type Bar = { label: string; number: number | null; said?: string };

const SIZE = 14;
const LINE = 17;
const GAP = 16;
const WIDEST = 300;

/** Lying bars, one below the other, each with its number behind it. `whole`: what each is a part of. */
export function lying(bars: Bar[], whole?: number): Drawing {
	const said = ({ number, said }: Bar) => said ?? String(number ?? '');
	const lines = bars.map(({ label }) => wrapped(label, WIDEST, SIZE, { most: 3 }));
	const labels = Math.max(...lines.flat().map((words) => wide(words, SIZE)));
	const left = Math.ceil(labels) + 14;
	const right = Math.max(...bars.map((bar) => wide(said(bar), SIZE, true))) + 8;
	const x = scaleLinear()
		.domain([0, Math.max(1, whole ?? 0, ...bars.map(({ number }) => number ?? 0))])
		.range([0, ROOM - left - right]);
	const ink: string[] = [];
	let y = 0;
	for (const [at, bar] of bars.entries()) {
		const own = lines[at] ?? [];
		const height = Math.max(22, own.length * LINE);
		for (const [index, words] of own.entries())
			ink.push(
				text(0, y + (height - own.length * LINE) / 2 + index * LINE + 13, words, { size: SIZE })
			);
		const place = { x: left, y: y + (height - 22) / 2, height: 22 };
		if (whole !== undefined && bar.number !== null)
			ink.push(box({ ...place, width: x(whole) }, colours.white, colours.line));
		const length = x(bar.number ?? 0);
		if (length > 0) ink.push(box({ ...place, width: length }, colours.full, colours.full));
		const end = left + (whole === undefined ? length : x(whole)) + 8;
		const faint = bar.number === null ? { fill: colours.faint } : { bold: true, number: true };
		ink.push(text(end, y + height / 2 + 5, said(bar), { size: SIZE, ...faint }));
		y += height + GAP;
	}
	return { width: ROOM, height: y - GAP, ink: ink.join('') };
}
