import { allow, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting, unlessCancelled } from '../../meeting';
import { keepNote } from '../keep';
import { fresh, peopleFor } from '../note';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, item, items, here } = await at(event);
	const wanted = Number(event.url.searchParams.get('page') ?? NaN);
	const next = items[items.findIndex(({ id }) => id === item.id) + 1];
	return {
		...(await meetings.notesOf(db, actor, group, item, wanted)),
		item: {
			title: item.title,
			finding: item.finding?.version.title ?? null,
			place: meetings.placeOf(item)
		},
		next: next ? { title: next.title, place: meetings.placeOf(next) } : null,
		questions: item.finding?.questions.map(({ id, text }) => ({ value: id, label: text })) ?? [],
		people: await peopleFor(actor, group),
		stored: fresh(item),
		here: `${here}/notes`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, item, here } = await at(event);
		// a form of old may not say which item it is about
		const itemOf = (id: string) => (!id || id === item.id ? item : null);
		const { refused } = await keepNote(event.request, { actor, group }, itemOf);
		if (refused) return refused;
		notice(event, 'Noted. You can write the next one');
		redirect(303, `${here}/notes/${meetings.placeOf(item)}`);
	}
};

/** The item of this address, for whoever may note under it. */
async function at(event: RequestEvent) {
	const known = await readMeeting(event);
	const { actor, group, meeting } = known;
	const { id, finding } = await meetings.itemAt(db, meeting, event.params.item);
	allow(actor, 'meeting.note', { group: group.id, study: finding?.study.id });
	unlessCancelled(known);
	const items = await meetings.itemsFor(db, actor, group, meeting);
	const item = items.find((each) => each.id === id) ?? notFound();
	return { ...known, items, item };
}
