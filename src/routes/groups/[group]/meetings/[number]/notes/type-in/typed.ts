import { field } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { MOST_LINES, typedIn } from '$lib/text/typed-in';
import * as v from 'valibot';

type Item = meetings.Item;
export type By = 'line' | 'paragraph';

/** The longest that one note may be: the same as where notes are typed one by one. */
const LONGEST = 4000;

/** The box of an item, by its place: of what is typed there the server keeps all or nothing. */
export const nameOf = (item: Item) => `notes-${meetings.placeOf(item)}`;

/** The form, with a box for each item. */
export function schemaFor(items: Item[]) {
	const boxes = Object.fromEntries(items.map((item) => [nameOf(item), field.optionalText(40_000)]));
	return v.object({
		...boxes,
		by: field.choice(['line', 'paragraph'], 'Choose where a note ends'),
		items: field.unseen(4000),
		step: field.unseen(),
		box: field.unseen()
	});
}

/** The notes that stand in the boxes, item by item; or why they cannot be kept, beside a box. */
export function sheetsIn(items: Item[], values: Record<string, string | string[]>, by: By) {
	const text = (item: Item) => String(values[nameOf(item)] ?? '');
	const sheets = items.map((item) => ({ item, notes: typedIn(text(item), by) }));
	const all = sheets.reduce((sum, { notes }) => sum + notes.length, 0);
	const errors: Record<string, string> = {};
	for (const { item, notes } of sheets) {
		const long = notes.find(({ body }) => body.length > LONGEST);
		if (long) errors[nameOf(item)] = `Make this shorter: ${long.body.slice(0, 40)}…`;
	}
	const [first] = items;
	if (first && !all) errors[nameOf(first)] = 'Type in at least one note';
	if (first && all > MOST_LINES)
		errors[nameOf(first)] = `Type in ${MOST_LINES} notes at most, and the others after them`;
	return Object.keys(errors).length ? { sheets: null, errors } : { sheets, errors: null };
}

/** The items as the page had them; another order would put notes under another item. */
export const orderOf = (items: Item[]) => items.map(({ id }) => id).join(' ');
