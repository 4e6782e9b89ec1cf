import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { count } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, here, place } = await readMeeting(event);
	allow(actor, 'attendance.record', place);
	return { here };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'attendance.record', place);
		const marked = await meetings.takeOverAnswers(db, actor, meeting);
		const words = `Marked ${count(marked, 'person', 'people')} from what they answered`;
		notice(event, marked ? words : 'There was nothing new to take over');
		redirect(303, `${here}/attendance/people`);
	}
};
