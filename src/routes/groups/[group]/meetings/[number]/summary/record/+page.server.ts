import { allow } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { peopleOf } from '../../../../record/said';
import { readMeeting } from '../../meeting';
import { numberOf, parts } from '../parts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	person: field.text(100, 'Choose whose words these are'),
	channel: field.choice(['phone', 'post', 'meeting'], 'Choose how it came'),
	paragraph: field.unseen(4),
	body: field.text(4000, 'Write what is wrong or missing'),
	seen: field.unseen(),
	box: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const shown = await meetings.summaryFor(db, actor, meeting);
	return {
		sent: Boolean(shown?.sent_round_at),
		parts: parts(shown),
		people: await peopleOf(group),
		seen: meetings.stamp(await meetings.summaryOf(db, meeting)),
		box: id(),
		topic: meeting.title,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { values } = form;
		const asking = { ...form.input, paragraph: numberOf(form.input.paragraph) };
		const recorded = await meetings.recordSuggestion(db, actor, meeting, asking);
		if (recorded === 'nobody') return refuse(values, { person: 'Choose whose words these are' });
		if (recorded === 'not-sent-round')
			return refuse(values, { '': 'Send the summary round first' });
		if (recorded === 'no-paragraph')
			return refuse(values, { paragraph: 'Choose which part it is about' });
		notice(event, 'It is written down. Now you can answer it');
		redirect(303, `${here}/summary#corrections`);
	}
};
