import { allow, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const all = await meetings.writings(db, actor, meeting);
	const writing = all.find(({ number }) => String(number) === event.params.writing);
	if (!writing || writing.stands) notFound();
	return { number: writing.number, topic: meeting.title, here: `${here}/summary/writings` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		if (!/^[1-9]\d{0,8}$/.test(event.params.writing)) notFound();
		await meetings.eraseWriting(db, actor, meeting, Number(event.params.writing));
		notice(event, 'The writing is erased');
		redirect(303, `${here}/summary/writings`);
	}
};
