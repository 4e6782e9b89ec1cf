import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	decision: field.choice(['accept', 'decline'], 'Choose whether you take it up'),
	answer: field.text(2000, 'Write a few words to the person who asked')
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const found = await meetings.suggestionAt(db, actor, meeting, event.params.suggestion);
	const { by, at, body, answer } = found;
	return { suggestion: { place: found.place, by, at, body, answer }, here: `${here}/summary` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const found = await meetings.suggestionAt(db, actor, meeting, event.params.suggestion);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { decision, answer } = form.input;
		const said = { accepted: decision === 'accept', answer };
		const answered = await meetings.answerSuggestion(db, actor, meeting, found, said);
		if (answered === 'answered')
			return refuse(form.values, { '': 'Another organiser has answered this already' });
		notice(event, 'Your answer is sent');
		redirect(303, `${here}/summary#s${found.place}`);
	}
};
