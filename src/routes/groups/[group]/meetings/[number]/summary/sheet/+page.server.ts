import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../../meeting';

/** The summary on paper, its paragraphs numbered, with room to write beside them. */
export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.suggest', place);
	const summary = await meetings.summaryFor(db, actor, meeting);
	return {
		summary: summary?.sent_round_at && !summary.locked.length ? summary : null,
		on: meeting.on_day,
		from: group.discreet_name,
		topic: meeting.title,
		here: `${here}/summary`
	};
};
