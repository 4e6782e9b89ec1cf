import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import { readMeeting } from '../meeting';
import { allow } from '$lib/server/access';
import type { PageServerLoad } from './$types';

/** What those need to take part who come, or may come, for whoever prepares the room. */
export const load: PageServerLoad = async (event) => {
	const { actor, meeting, place, here } = await readMeeting(event);
	allow(actor, 'attendance.record', place);
	const people = await meetings.whoComes(db, actor, meeting);
	const maybe = people.filter(({ answer }) => answer !== 'cannot come');
	return {
		here,
		about: { title: meeting.title, on_day: meeting.on_day },
		people: maybe
			.filter(({ needs }) => needs !== null)
			.map(({ name, answer, needs }) => ({ name, answer, needs })),
		others: maybe.filter(({ needs }) => needs === null).length
	};
};
