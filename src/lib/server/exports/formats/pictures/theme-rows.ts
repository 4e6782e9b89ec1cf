import type { Frame, FrameTheme } from '../../frame.ts';
import type { Themed } from './count.ts';
import { row } from './few.ts';

/** `depth`: how many themes are above it. `numbers`: place by place; null is not said. */
export type Row = { theme: FrameTheme; depth: number; numbers: (number | null)[] };

/** As many themes and places as one picture can show. */
const [THEMES, PLACES] = [60, 40];

/** The themes that came up, in the order of the codebook, each with its number at every place. */
export function rowsOf(
	{ themes, forTeam }: Frame,
	places: { id: string }[],
	themed: Themed
): Row[] {
	const byId = new Map(themes.map((theme) => [theme.id, theme]));
	const numbers = (theme: string) => places.map(({ id }) => themed.get(theme)?.get(id) ?? 0);
	const above = (theme: FrameTheme): FrameTheme[] => {
		const parent = byId.get(theme.parent ?? '');
		return parent ? [parent, ...above(parent)] : [];
	};
	return themes
		.map((theme) => {
			const wholes = above(theme);
			const own = numbers(theme.id);
			const said = forTeam
				? own
				: row(
						own,
						wholes.map(({ id }) => numbers(id))
					);
			return { theme, depth: wholes.length, numbers: said };
		})
		.filter(({ numbers }) => numbers.some(Boolean));
}

/** What there is room for in a picture: what has the highest numbers, in its order; and that it is not all. */
export function roomFor<Place>(places: Place[], rows: Row[], things: string) {
	const sum = (numbers: (number | null)[]) =>
		numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
	const highest = (sums: number[], most: number) => {
		const order = [...sums.keys()].toSorted((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
		return new Set(order.slice(0, most));
	};
	const kept = highest(
		rows.map(({ numbers }) => sum(numbers)),
		THEMES
	);
	const at = highest(
		places.map((_, at) => sum(rows.map(({ numbers }) => numbers[at] ?? null))),
		PLACES
	);
	const left = [
		...(kept.size < rows.length ? [`${THEMES} themes`] : []),
		...(at.size < places.length ? [`${PLACES} ${things}`] : [])
	].join(' and ');
	return {
		places: places.filter((_, index) => at.has(index)),
		rows: rows
			.filter((_, index) => kept.has(index))
			.map((each) => ({ ...each, numbers: each.numbers.filter((_, index) => at.has(index)) })),
		notes: left ? [`The ${left} with most contributions; the table has all.`] : []
	};
}
