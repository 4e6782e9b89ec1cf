import { field, read, refuse } from '$lib/server/http';
import type { Item, ItemPlan, Plan } from '$lib/server/meetings';
import { address, type Finding } from '$lib/server/prompts';
import type { MeetingRow } from '$lib/server/meetings/tables';
import type { FieldError, Refusal } from '$lib/forms';
import { clock } from '$lib/text/clock';
import { isLink } from '$lib/text/link';
import * as v from 'valibot';

/** The most items an agenda takes: more do not fit an afternoon. */
const MOST = 12;

/** As many minutes as what has changed usually takes. */
const USUAL = 10;

const time = (message: string) =>
	v.pipe(
		v.string(),
		v.transform(clock),
		v.check((value) => value !== null, message),
		v.transform((value) => value ?? '')
	);

/** The form of a meeting; the rows of its agenda are read one by one below. */
const schema = v.object({
	title: field.text(150, 'Enter what the meeting is about'),
	on_day: field.day('Enter the day of the meeting'),
	starts: time('Enter when it starts, such as 2pm or 14:00'),
	ends: time('Enter when it ends, such as 4pm or 16:00'),
	place: field.optionalText(500),
	travel: field.optionalText(2000),
	access: field.optionalText(2000),
	changes_minutes: field.optionalWhole(600, 'Enter minutes such as 10, or nothing'),
	link: v.pipe(
		field.optionalText(500),
		v.check(isLink, 'Enter the whole address, starting with https://')
	)
});

/** Reads the form. `more`: another row was asked for, and the form goes back with it. */
export async function readPlan(request: Request, findings: Finding[]) {
	const form = await read(request, schema);
	const values: Refusal['values'] = { ...form.values, rows: String(rowsIn(form.values)) };
	if (values.more) return { more: { values: withRow(values), errors: [] } satisfies Refusal };

	const rows = readRows(values, findings);
	const errors = [...(form.ok ? [] : form.refused.data.errors), ...rows.errors];
	if (form.ok && form.input.ends <= form.input.starts)
		errors.push({ field: 'ends', message: 'The end must be later than the start' });
	if (form.ok && !form.input.place && !form.input.link)
		errors.push({ field: 'place', message: 'Enter a place, or a link for joining below' });
	if (!form.ok || errors.length) return { refused: refuse(values, errors) };
	return { plan: { ...form.input, items: rows.items } satisfies Plan, values, box: boxIn(values) };
}

type Begun = Pick<
	MeetingRow,
	'title' | 'on_day' | 'starts' | 'ends' | 'place' | 'travel' | 'access' | 'link'
>;

/** What stands in the form before anything is typed. `anew`: the items are the first of another meeting. */
export function stored(meeting?: Begun, all: Item[] = [], { anew = false } = {}) {
	const items = all.filter(({ kind }) => kind === 'item');
	const changes_minutes = meeting
		? (all.find(({ kind }) => kind === 'changes')?.minutes ?? null)
		: USUAL;
	const boxes = items.map(({ id, title, minutes, finding }, index) => ({
		[`item-${index + 1}`]: anew ? '' : id,
		[`title-${index + 1}`]: title,
		[`minutes-${index + 1}`]: minutes,
		[`finding-${index + 1}`]: finding ? address(finding.study, finding.prompt) : '',
		[`place-${index + 1}`]: index + 1
	}));
	const rows = Math.min(Math.max(items.length + 1, 3), MOST);
	if (!meeting) return { rows, changes_minutes };
	const { title, on_day, starts, ends, place, travel, access, link } = meeting;
	const words = { title, on_day, starts, ends, place, travel, access, link };
	return Object.assign({ ...words, rows, changes_minutes }, ...boxes);
}

/** The findings to choose from. */
export function choices(findings: Finding[]) {
	const options = findings.map(({ study, prompt, version }) => ({
		value: address(study, prompt),
		label: version.title
	}));
	return [{ value: '', label: 'No finding' }, ...options];
}

type Row = ItemPlan & { from: number; place: number };

function readRows(values: Refusal['values'], findings: Finding[]) {
	const threads = new Map(
		findings.map((each) => [address(each.study, each.prompt), each.thread.id])
	);
	const rows: Row[] = [];
	const errors: FieldError[] = [];
	for (let n = 1; n <= MOST; n++) {
		const [title, minutes, finding, place, id] = [
			'title',
			'minutes',
			'finding',
			'place',
			'item'
		].map((name) => String(values[`${name}-${n}`] ?? '').trim()) as [
			string,
			string,
			string,
			string,
			string
		];
		if (!title && !minutes && !finding) continue;

		if (!title) wrong('title', `Enter what item ${n} is about, or empty its other boxes`);
		if (title.length > 150) wrong('title', 'Make this shorter: 150 letters at most');
		if (!/^([1-9]\d{0,2})?$/.test(minutes))
			wrong('minutes', 'Enter minutes such as 20, or nothing');
		if (!/^(\d{1,2})?$/.test(place)) wrong('place', 'Enter a number such as 2, or nothing');
		if (finding && !threads.has(finding)) wrong('finding', 'Choose a finding from the list');
		rows.push({
			id: id || null,
			title,
			minutes: minutes ? Number(minutes) : null,
			thread: threads.get(finding) ?? null,
			from: n,
			place: place ? Number(place) : n
		});

		function wrong(name: string, message: string) {
			errors.push({ field: `${name}-${n}`, message });
		}
	}
	const items: ItemPlan[] = rows
		.toSorted((a, b) => a.place - b.place || moved(a) - moved(b) || a.from - b.from)
		.map(({ id, title, minutes, thread }) => ({ id, title, minutes, thread }));
	return { items, errors };
}

/** Of two that want one place, the one that moved up comes first and the one that moved down last. */
function moved({ place, from }: Row) {
	return Math.sign(place - from);
}

function boxIn({ box }: Refusal['values']) {
	return typeof box === 'string' ? box : '';
}

function withRow(values: Refusal['values']): Refusal['values'] {
	return { ...values, rows: String(Math.min(Number(values.rows) + 1, MOST)) };
}

/** How many rows come back: as many as there were, and no fewer than were filled in. */
function rowsIn(values: Refusal['values']): number {
	const said = Number(values.rows);
	const rows = Number.isInteger(said) && said >= 1 ? said : 3;
	const filled = Array.from({ length: MOST }, (_, index) => index + 1).filter((n) =>
		['title', 'minutes', 'finding'].some((name) => values[`${name}-${n}`])
	);
	return Math.min(Math.max(rows, ...filled), MOST);
}
