import { organises } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as drafts from '$lib/server/drafts';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting, unlessCancelled } from '../meeting';
import type { Actions, PageServerLoad } from './$types';
import { keepNote } from './keep';
import { fresh, peopleFor } from './note';

export const load: PageServerLoad = async (event) => {
	const known = await readMeeting(event);
	const { actor, group, meeting, here } = known;
	const noting = await meetings.noting(db, actor, group, meeting);
	unlessCancelled(known);
	const wanted = event.url.searchParams.get('item');
	const chosen = noting.items.find(({ place }) => place === wanted) ?? noting.items[0];
	return {
		noting,
		chosen: chosen?.id ?? null,
		stored: chosen ? fresh(chosen) : {},
		people: await peopleFor(actor, group),
		organises: organises(actor, group.id),
		title: organises(actor, group.id) ? meeting.title : null,
		on: meeting.on_day,
		here,
		/** begun here, whichever item the address names */
		begun: event.locals.kept ?? (await drafts.given(db, actor, `${here}/notes`))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const known = await readMeeting(event);
		const { actor, group, meeting, here } = known;
		const items = await meetings.itemsFor(db, actor, group, meeting);
		unlessCancelled(known);
		const itemOf = (id: string) => items.find((item) => item.id === id) ?? null;
		const { refused, noted, item } = await keepNote(event.request, { actor, group }, itemOf);
		if (refused) return refused;
		notice(event, 'Noted. You can write the next one');
		redirect(303, `${here}/notes?item=${meetings.placeOf(item)}&noted=${noted.ref}#write`);
	}
};
