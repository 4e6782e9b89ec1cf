import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'attendance.record', place);
	return { numbers: await meetings.countNames(db, meeting), here };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'attendance.record', place);
		const counted = await meetings.countNames(db, meeting);
		await meetings.recordAttendance(db, actor, meeting, { ...meeting, ...counted });
		notice(event, 'Counted. You can still change each number');
		redirect(303, `${here}/attendance`);
	}
};
