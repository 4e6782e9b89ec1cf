import { db, type Instant } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import { json } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { RequestHandler } from './$types';

/** What was noted since a moment, for the page of whoever takes notes; without one, the last of everything. */
export const GET: RequestHandler = async (event) => {
	const { actor, group, meeting } = await readMeeting(event);
	const said = event.url.searchParams.get('since') ?? '';
	const since = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(said) && !isNaN(Date.parse(said)) ? said : null;
	return json(
		await meetings.noting(db, actor, group, meeting, (since as Instant | null) ?? undefined)
	);
};
