import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../meeting';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	const shown = await meetings.show(db, actor, group, meeting);
	if (!shown.mayNote) allow(actor, 'meeting.note', place);
	return { meeting: shown, here };
};
