import { organises } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { count } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import { readMeeting, unlessCancelled } from '../../meeting';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { nameOf, orderOf, schemaFor, sheetsIn } from './typed';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, items, here } = await at(event);
	return {
		items: items.map((item) => ({
			name: nameOf(item),
			title: item.title,
			questions: item.finding?.questions.map(({ position, text }) => ({ position, text })) ?? []
		})),
		stored: { by: 'line', items: orderOf(items), box: id() },
		// a researcher is told its day alone (rules.md A11)
		title: organises(actor, group.id) ? meeting.title : null,
		on: meeting.on_day,
		here: `${here}/notes`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, items, here } = await at(event);
		const form = await read(event.request, schemaFor(items));
		if (!form.ok) return form.refused;
		const { by, step, box, items: order } = form.input;
		if (order !== orderOf(items))
			return refuse(form.values, {
				'': 'The items have changed. Check that each note stands under its item, then open this page again and type them in there'
			});
		const { sheets, errors } = sheetsIn(items, form.values, by);
		if (errors) return refuse(form.values, errors);
		if (step === 'check') return { values: form.values, errors: [], check: preview(sheets) };

		const said = await meetings.typeIn(db, actor, group, sheets, box || id());
		if ('unknown' in said)
			return refuse(form.values, {
				[nameOf(said.item)]: `There is no question ${said.unknown.question} about this item`
			});
		notice(event, `${count(said.kept, 'note is', 'notes are')} kept`);
		const first = sheets.find(({ notes }) => notes.length);
		redirect(303, `${here}/notes${first ? `?item=${meetings.placeOf(first.item)}` : ''}`);
	}
};

/** What would be kept, as we read it. */
function preview(sheets: meetings.Sheet[]) {
	return sheets
		.filter(({ notes }) => notes.length)
		.map(({ item, notes }) => ({
			title: item.title,
			notes: notes.map(({ question, ...note }) => ({
				...note,
				question:
					item.finding?.questions.find(({ position }) => position === question)?.text ?? null
			}))
		}));
}

async function at(event: RequestEvent) {
	const known = await readMeeting(event);
	const { actor, group, meeting } = known;
	const items = await meetings.itemsFor(db, actor, group, meeting);
	unlessCancelled(known);
	return { ...known, items };
}
