import { allow } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import { numberOf, parts } from '../parts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	paragraph: field.unseen(4),
	body: field.text(4000, 'Write what is wrong or missing'),
	seen: field.unseen(),
	box: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.suggest', place);
	const shown = await meetings.summaryFor(db, actor, meeting);
	const all = parts(shown);
	return {
		sent: Boolean(shown?.sent_round_at && !shown.locked.length),
		parts: all,
		chosen: all.find(({ number }) => number === event.url.searchParams.get('paragraph')) ?? null,
		seen: meetings.stamp(await meetings.summaryOf(db, meeting)),
		box: id(),
		topic: meeting.title,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.suggest', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const paragraph = numberOf(form.input.paragraph);
		const asking = { ...form.input, paragraph };
		const suggested = await meetings.suggest(db, actor, meeting, asking);
		if (suggested === 'not-sent-round')
			return refuse(form.values, { '': 'The summary is not ready to be corrected yet' });
		if (suggested === 'no-paragraph')
			return refuse(form.values, { paragraph: 'Choose which part it is about' });
		notice(event, 'Thank you. The organiser will answer you');
		redirect(303, `${here}/summary#corrections`);
	}
};
