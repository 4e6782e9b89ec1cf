import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../../meeting';

/** Every writing since the summary first went round. */
export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const all = await meetings.writings(db, actor, meeting);
	return {
		writings: all.map(({ number, at, by, stands }) => ({ number, at, by, stands })).toReversed(),
		topic: meeting.title,
		here: `${here}/summary`
	};
};
