import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.share-notes', place);
	const shown = await meetings.show(db, actor, group, meeting);
	const waiting = await meetings.unsharedCount(db, meeting);
	const points = shown.items
		.flatMap((item) => item.points)
		.filter((point) => point.state === 'words' && point.unshared);
	return { title: meeting.title, points, count: waiting, here: `${here}/notes` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.share-notes', place);
		await meetings.shareNotes(db, actor, meeting);
		notice(event, 'The group can read the notes now');
		redirect(303, here);
	}
};
