import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	return { since: await meetings.calendarSince(db, locals.actor) };
};

export const actions: Actions = {
	default: async (event) => {
		await meetings.stopCalendar(db, event.locals.actor);
		notice(event, 'Your calendar address works no more.');
		redirect(303, '/me/calendar');
	}
};
