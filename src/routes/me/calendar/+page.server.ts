import { allow } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { refuse } from '$lib/server/http';
import { keepOnce, takeOnce } from '$lib/server/http/once';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor } = event.locals;
	allow(actor, 'me.use');
	const key = takeOnce(event, 'calendar');
	const at = key && `${settings.origin ?? event.url.origin}/calendar/${key}.ics`;
	return {
		at,
		// programs of phones and computers open this at once
		subscribe: at && at.replace(/^https?:/, 'webcal:'),
		since: await meetings.calendarSince(db, actor),
		inGroup: Object.keys(actor.groups).length > 0
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		if (!Object.keys(actor.groups).length)
			return refuse({}, { '': 'You are in no group yet, so there are no meetings to show' });
		keepOnce(event, 'calendar', await meetings.makeCalendar(db, actor));
		redirect(303, '/me/calendar');
	}
};
