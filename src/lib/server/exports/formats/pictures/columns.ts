import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { box, colours, HATCHED, line, text } from './ink.ts';
import { keyOf } from './key.ts';
import { wide } from './measure.ts';
import { ROOM, type Drawing } from './picture.ts';

type Column = { short: string; year: string; group: number; few: number };

const HIGH = 250;
const LEFT = 40;
const TOP = 18;
const AXIS = 12;

/** Upright bars over time, each in two parts: full, and hatched on top. `few`: what the hatched part is. */
export function columns(bars: Column[], few: string | null): Drawing {
	const y = scaleLinear()
		.domain([0, Math.max(1, ...bars.map(({ group, few }) => group + few))])
		.nice(5)
		.range([TOP + HIGH, TOP]);
	const x = scaleBand<number>()
		.domain([...bars.keys()])
		.range([LEFT, ROOM])
		.padding(0.18);
	const wideBar = Math.min(x.bandwidth(), 64);
	const left = (at: number) => (x(at) ?? 0) + (x.bandwidth() - wideBar) / 2;
	const ticks = y.ticks(5).filter(Number.isInteger);
	const ink = ticks.flatMap((tick) => [
		line(LEFT, y(tick), ROOM, y(tick), tick ? colours.line : colours.text),
		text(LEFT - 8, y(tick) + 4, String(tick), { size: AXIS, anchor: 'end', fill: colours.faint })
	]);
	const layers = stack<unknown, Column, 'group' | 'few'>().keys(['group', 'few'])(bars);
	for (const layer of layers)
		for (const [at, [from, to]] of layer.entries()) {
			if (to === from) continue;
			const place = { x: left(at), y: y(to), width: wideBar, height: y(from) - y(to) };
			const fill = layer.key === 'group' ? colours.full : HATCHED;
			ink.push(box(place, fill, colours.full));
		}
	for (const [at, bar] of bars.entries()) {
		const all = bar.group + bar.few;
		if (all && wide(String(all), AXIS) <= x.step() - 2)
			ink.push(over(left(at) + wideBar / 2, y(all) - 5, String(all)));
	}
	ink.push(...axis(bars, (at) => left(at) + wideBar / 2));
	if (!few) return { width: ROOM, height: TOP + HIGH + 40, ink: ink.join('') };
	const key = keyOf([
		{ words: 'The group can read it', fill: colours.full },
		{ words: few, fill: HATCHED }
	]);
	const below = TOP + HIGH + 52;
	ink.push(`<g transform="translate(0 ${below})">${key.ink}</g>`);
	return { width: ROOM, height: below + key.height, ink: ink.join('') };
}

function over(x: number, y: number, words: string) {
	return text(x, y, words, { size: AXIS, anchor: 'middle', number: true, clear: true });
}

/** What stands below the bars: of too many words every second, third and so on; the year where it begins. */
function axis(bars: Column[], middle: (at: number) => number): string[] {
	const most = Math.max(...bars.map(({ short, year }) => wide(short || year, AXIS)));
	const step = bars.length > 1 ? middle(1) - middle(0) : Infinity;
	const every = Math.max(1, Math.ceil((most + 8) / step));
	const below = { size: AXIS, anchor: 'middle' } as const;
	const shown = [...bars.entries()].filter(([at]) => at % every === 0);
	return shown.flatMap(([at, { short, year }], index) => {
		const begins = short !== '' && year !== shown[index - 1]?.[1].year;
		return [
			text(middle(at), TOP + HIGH + 17, short || year, below),
			...(begins ? [text(middle(at), TOP + HIGH + 33, year, { ...below, bold: true })] : [])
		];
	});
}
