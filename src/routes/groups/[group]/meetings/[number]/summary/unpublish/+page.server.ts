import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.publish', place);
	const summary = await meetings.summaryOf(db, meeting);
	return {
		public: summary ? meetings.isPublic(summary) : false,
		topic: meeting.title,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.publish', place);
		await meetings.unpublish(db, actor, meeting);
		notice(event, 'Only the group can read the summary now');
		redirect(303, `${here}/summary`);
	}
};
