import { db } from '$lib/server/db';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { readMeeting } from '../../../meeting';
import type { RequestHandler } from './$types';

/** The picture of a summary for those who read that inside the group. */
export const GET: RequestHandler = async (event) => {
	const { actor, meeting } = await readMeeting(event);
	const ref = event.params.picture;
	const { bytes: body, media_type: type } = await meetings.pictureFor(db, actor, meeting, ref);
	return fresh(event.request, { body, type });
};
