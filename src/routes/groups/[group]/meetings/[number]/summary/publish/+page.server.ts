import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ checked: field.choices() });

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.publish', place);
	const found = await meetings.obstacles(db, meeting, 'everyone');
	const names = await meetings.namesIn(db, actor, meeting);
	return { why: found.map(meetings.inWords), names, topic: meeting.title, here: `${here}/summary` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.publish', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const checked = form.input.checked.flatMap((words) => words.split(' '));
		const published = await meetings.publishToAll(db, actor, meeting, checked);
		if (Array.isArray(published)) {
			const names = published.some(({ why }) => why === 'names');
			const words = names
				? 'Look at these words, and say that none of them names somebody here'
				: published.map(meetings.inWords).join('. ');
			return refuse(form.values, { [names ? 'checked' : '']: words });
		}
		notice(event, 'Everyone can read the summary now');
		redirect(303, `${here}/summary`);
	}
};
