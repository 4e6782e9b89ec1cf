import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting, unlessCancelled } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ why: field.text(500, 'Enter why, so that people understand') });

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.plan', place);
	unlessCancelled({ meeting, here });
	return { here, title: meeting.title, on_day: meeting.on_day };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.plan', place);
		unlessCancelled({ meeting, here });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const cancelled = await meetings.cancelMeeting(db, actor, meeting, form.input.why);
		if (cancelled === 'has-notes')
			return refuse(form.values, {
				why: 'Something was noted at this meeting, so it took place. Remove the notes first'
			});
		notice(event, 'The meeting is cancelled');
		redirect(303, here);
	}
};
