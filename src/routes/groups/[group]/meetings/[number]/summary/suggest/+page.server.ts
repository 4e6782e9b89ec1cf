import { allow } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	body: field.text(4000, 'Write what is wrong or missing'),
	box: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.suggest', place);
	const summary = await meetings.summaryFor(db, actor, meeting);
	return { sent: Boolean(summary?.sent_round_at), box: id(), here: `${here}/summary` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.suggest', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const suggested = await meetings.suggest(db, actor, meeting, form.input);
		if (suggested === 'not-sent-round')
			return refuse(form.values, { '': 'The summary is not ready to be corrected yet' });
		notice(event, 'Thank you. The organiser will answer you');
		redirect(303, `${here}/summary`);
	}
};
