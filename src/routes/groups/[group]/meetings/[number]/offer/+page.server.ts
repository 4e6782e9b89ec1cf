import { allow } from '$lib/server/access';
import { make, making } from '../../../payments/making';
import { readMeeting } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, place, here } = await readMeeting(event);
	allow(actor, 'payment.keep', place);
	return {
		...(await making(group, { kind: 'meeting', id: meeting.id })),
		title: meeting.title,
		back: here
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, meeting, place } = await readMeeting(event);
		allow(actor, 'payment.keep', place);
		return make(event, actor, group, { kind: 'meeting', id: meeting.id });
	}
};
