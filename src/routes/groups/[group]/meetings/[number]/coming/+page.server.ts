import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { problems, schema } from '../../../../../coming';
import { readMeeting } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, place, here } = await readMeeting(event);
	allow(actor, 'meeting.answer', place);
	const { title, on_day, starts, ends, cancelled_at } = meeting;
	const organises = may(actor, 'attendance.record', place);
	const people = organises ? await meetings.whoComes(db, actor, meeting) : [];
	return {
		here,
		about: { title, on_day, starts, ends, cancelled: cancelled_at !== null },
		mine: await meetings.mine(db, actor, meeting),
		people: organises
			? people.map(({ person, ...each }) => ({
					...each,
					key: invitations.personRef(group.id, person)
				}))
			: null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, place, here } = await readMeeting(event);
		allow(actor, 'meeting.answer', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const said = { ...form.input, page: here };
		const refused = await meetings.answer(db, actor, meeting, said);
		if (refused) return refuse(form.values, problems[refused]);
		notice(event, 'Thank you. We wrote down what you said.');
		redirect(303, here);
	}
};
