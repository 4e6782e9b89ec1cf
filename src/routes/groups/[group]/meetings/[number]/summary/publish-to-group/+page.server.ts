import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.publish', place);
	const found = await meetings.obstacles(db, meeting, 'group');
	return { why: found.map(meetings.inWords), topic: meeting.title, here: `${here}/summary` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.publish', place);
		const published = await meetings.publishToGroup(db, actor, meeting);
		if (Array.isArray(published))
			return refuse({}, { '': published.map(meetings.inWords).join('. ') });
		notice(event, 'The summary is published to the group');
		redirect(303, `${here}/summary`);
	}
};
