import { allow } from '$lib/server/access';
import { readMeeting, unlessCancelled } from '../meeting';
import type { LayoutServerLoad } from './$types';

/** Nothing is noted of a meeting that does not take place. */
export const load: LayoutServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.read', place);
	unlessCancelled({ meeting, here });
};
