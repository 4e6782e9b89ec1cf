import type { Frame, FrameTheme } from '../../frame.ts';
import type { Making } from '../../making.ts';
import { captionOf, type Setting } from './caption.ts';
import type { Counted, Themed } from './count.ts';
import { empty } from './empty.ts';
import { row } from './few.ts';
import { grid, type GridColumn } from './grid.ts';
import { cell, type Picture } from './picture.ts';

/** As many themes as one picture can show. */
const MOST = 60;

type Place = GridColumn & { id: string };
type Row = { theme: FrameTheme; numbers: (number | null)[] };

/** Which themes came up in which groups. */
export function themesByGroup({ frame }: Making, counted: Counted, setting: Setting): Picture {
	const places = [...frame.groups.values()]
		.filter(({ id }) => counted.groups.has(id))
		.map(({ id, name }, at) => ({ id, name, short: letter(at), below: '' }));
	const named = { name: '3-themes-by-group', title: 'Themes by group' };
	return matrix(frame, places, counted.groups, counted.themesByGroup, setting, named);
}

/** Which themes came up about which findings. */
export function themesByPrompt({ frame }: Making, counted: Counted, setting: Setting): Picture {
	const places = frame.prompts
		.filter(({ id }) => counted.prompts.has(id))
		.map(({ id, number, title }) => {
			const short = String(number);
			return { id, name: title, short, below: '' };
		});
	const named = { name: '4-themes-by-finding', title: 'Themes by finding' };
	return matrix(frame, places, counted.prompts, counted.themesByPrompt, setting, named);
}

function matrix(
	frame: Frame,
	all: Place[],
	totals: Map<string, number>,
	themed: Themed,
	setting: Setting,
	{ name, title }: Pick<Picture, 'name' | 'title'>
): Picture {
	const places = setting.forTeam
		? all.map((place) => ({ ...place, below: `n\u00a0=\u00a0${totals.get(place.id) ?? 0}` }))
		: all;
	const rows = rowsOf(frame, places, themed, setting.forTeam);
	const shown = most(rows);
	const none = setting.empty ?? (rows.length ? null : noneOf(setting.forTeam));
	const notes = notesOf(rows.length - shown.length, setting);
	return {
		...{ name, title },
		says:
			none ?? (rows.length > 20 ? 'The numbers are in the table beside it.' : says(rows, places)),
		notes: none ? [] : [`${setting.counted}.`, ...notes],
		caption: captionOf(title, notes, { ...setting, empty: none }),
		table: [
			['theme_number', 'theme', ...places.map(({ short, name }) => `${short} ${name}`)],
			...(none ? [] : rows).map(({ theme, numbers }) => [
				...[String(theme.number), theme.path, ...numbers.map(cell)]
			])
		],
		drawing: none
			? empty(none)
			: grid(
					places,
					shown.map(({ theme, numbers }) => ({
						...{ label: theme.name, depth: theme.path.split(' > ').length - 1, numbers }
					}))
				)
	};
}

function rowsOf({ themes }: Frame, places: Place[], themed: Themed, forTeam: boolean): Row[] {
	const byId = new Map(themes.map((theme) => [theme.id, theme]));
	const numbers = (theme: string) => places.map(({ id }) => themed.get(theme)?.get(id) ?? 0);
	const above = (theme: FrameTheme): number[][] =>
		theme.parent && byId.has(theme.parent)
			? [numbers(theme.parent), ...above(byId.get(theme.parent) ?? theme)]
			: [];
	return themes
		.map((theme) => ({
			theme,
			numbers: forTeam ? numbers(theme.id) : row(numbers(theme.id), above(theme))
		}))
		.filter(({ numbers }) => numbers.some(Boolean));
}

/** As many rows as there is room for: those with the highest numbers, in the order of the codebook. */
function most(rows: Row[]): Row[] {
	const sum = ({ numbers }: Row) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
	const kept = new Set(rows.toSorted((a, b) => sum(b) - sum(a)).slice(0, MOST));
	return rows.filter((row) => kept.has(row));
}

function notesOf(left: number, { forTeam }: Setting) {
	return [
		'A theme counts with those below it, and each contribution once for it.',
		forTeam ? 'Empty: none.' : 'Empty: none, or no number is given.',
		...(left ? [`The ${MOST} themes with most contributions; the table has all.`] : [])
	];
}

function noneOf(forTeam: boolean) {
	return forTeam
		? 'No contribution stands under a theme yet.'
		: 'Of no theme there are enough contributions that may be quoted.';
}

function says(rows: Row[], places: Place[]) {
	const each = ({ theme, numbers }: Row) => {
		const said = numbers.flatMap((number, at) => (number ? `${places[at]?.name} ${number}` : []));
		return `${theme.path}: ${said.join(', ')}.`;
	};
	return rows.map(each).join(' ');
}

/** A to Z, then AA and so on. */
function letter(at: number): string {
	return (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26));
}
