import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting, unlessCancelled } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.plan', place);
	unlessCancelled({ meeting, here });
	const { items } = await meetings.show(db, actor, group, meeting);
	return {
		here,
		title: meeting.title,
		on_day: meeting.on_day,
		out: meeting.papers_out_at,
		byHand: await meetings.readByHand(db, group),
		items: items
			.filter(({ kind }) => kind === 'item')
			.map(({ place, title, finding, paper }) => ({ place, title, finding, paper }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.plan', place);
		unlessCancelled({ meeting, here });
		await meetings.papersOut(db, actor, meeting);
		notice(event, 'The papers are out');
		redirect(303, here);
	}
};
