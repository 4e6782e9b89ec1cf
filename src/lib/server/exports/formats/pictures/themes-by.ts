import type { Frame } from '../../frame.ts';
import type { Making } from '../../making.ts';
import { captionOf, type Setting } from './caption.ts';
import type { Counted, Themed } from './count.ts';
import { empty } from './empty.ts';
import { grid, type GridColumn } from './grid.ts';
import { cell, type Picture } from './picture.ts';
import { roomFor, rowsOf, type Row } from './theme-rows.ts';

type Place = GridColumn & { id: string };

/** Which themes came up in which groups. */
export function themesByGroup({ frame }: Making, counted: Counted, setting: Setting): Picture {
	const places = [...frame.groups.values()]
		.filter(({ id }) => counted.groups.has(id))
		.map(({ id, name }, at) => ({ id, name, short: letter(at), below: '' }));
	const named = { name: '3-themes-by-group', title: 'Themes by group', things: 'groups' };
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
	const named = { name: '4-themes-by-finding', title: 'Themes by finding', things: 'findings' };
	return matrix(frame, places, counted.prompts, counted.themesByPrompt, setting, named);
}

function matrix(
	frame: Frame,
	all: Place[],
	totals: Map<string, number>,
	themed: Themed,
	setting: Setting,
	{ things, ...named }: Pick<Picture, 'name' | 'title'> & { things: string }
): Picture {
	const places = setting.forTeam
		? all.map((place) => ({ ...place, below: `n\u00a0=\u00a0${totals.get(place.id) ?? 0}` }))
		: all;
	const rows = rowsOf(frame, places, themed);
	const shown = roomFor(places, rows, things);
	const none = setting.empty ?? (rows.length ? null : noneOf(setting.forTeam));
	const notes = [...notesOf(setting), ...shown.notes];
	return {
		...named,
		says:
			none ?? (rows.length > 20 ? 'The numbers are in the table beside it.' : says(rows, places)),
		notes: none ? [] : [`${setting.counted}.`, ...notes],
		caption: captionOf(named.title, notes, { ...setting, empty: none }),
		table: [
			['theme_number', 'theme', ...places.map(({ short, name }) => `${short} ${name}`)],
			...(none ? [] : rows).map(({ theme, numbers }) => [
				...[String(theme.number), theme.path, ...numbers.map(cell)]
			])
		],
		drawing: none
			? empty(none)
			: grid(
					shown.places,
					shown.rows.map(({ theme, ...row }) => ({ ...row, label: theme.name }))
				)
	};
}

function notesOf({ forTeam }: Setting) {
	return [
		'A theme counts with those below it, and each contribution once for it.',
		forTeam ? 'Empty: none.' : 'Empty: none, or no number is given.'
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
