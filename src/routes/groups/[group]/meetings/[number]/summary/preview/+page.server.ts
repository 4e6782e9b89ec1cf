import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../../meeting';

/** The page as the public will see it, for the organiser, before it is published. */
export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const summary = await meetings.previewOf(db, actor, meeting);
	return { summary, topic: meeting.title, here: `${here}/summary` };
};
