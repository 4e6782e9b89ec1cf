import { settings } from '$lib/server/app';
import * as meetings from '$lib/server/meetings';
import { readMeeting } from '../meeting';
import type { RequestHandler } from './$types';

/** The date of the meeting as a file for one's calendar. */
export const GET: RequestHandler = async (event) => {
	const { actor, group, meeting, place } = await readMeeting(event);
	const world = { origin: settings.address, sender: settings.mailFrom };
	const file = meetings.dateOf(actor, place, group, meeting, world);
	return new Response(file, {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'attachment; filename="meeting.ics"'
		}
	});
};
