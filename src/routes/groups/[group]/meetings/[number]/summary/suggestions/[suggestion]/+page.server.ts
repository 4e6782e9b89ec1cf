import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../../meeting';
import { numberOf } from '../../parts';
import { corrected, refuseSaving, saidOf } from '../../saving';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	decision: field.choice(['accept', 'decline'], 'Choose whether you take it up'),
	/** which paragraph is changed, and what it says from now on */
	number: field.unseen(4),
	words: field.optionalText(20_000),
	seen: field.unseen(),
	answer: field.text(2000, 'Write a few words to the person who asked'),
	...corrected
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const found = await meetings.suggestionAt(db, actor, meeting, event.params.suggestion);
	const summary = await meetings.summaryOf(db, meeting);
	const stood = found.paragraph_words;
	const number = summary && stood !== null ? meetings.whereNow(summary.body, stood) : null;
	const { by, at, body, answer } = found;
	return {
		suggestion: { place: found.place, by, at, body, answer, paragraph: found.paragraph, stood },
		now:
			number && summary ? { number, words: meetings.paragraphsOf(summary.body)[number - 1] } : null,
		seen: meetings.stamp(summary),
		finished: summary ? meetings.isFinished(summary) : false,
		topic: meeting.title,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const found = await meetings.suggestionAt(db, actor, meeting, event.params.suggestion);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { decision, answer, words, seen, ...rest } = form.input;
		const number = numberOf(rest.number);
		const put = number ? { number, words, seen, ...saidOf(rest) } : null;
		const said = { accepted: decision === 'accept', answer, put };
		const answered = await meetings.answerSuggestion(db, actor, meeting, found, said);
		if (answered === 'answered')
			return refuse(form.values, { '': 'Another organiser has answered this already' });
		if (typeof answered === 'string' || !('id' in answered)) {
			const now = meetings.stamp(await meetings.summaryOf(db, meeting));
			return refuseSaving(form.values, answered, now, 'words');
		}
		notice(event, 'Your answer is sent');
		redirect(303, `${here}/summary#s${found.place}`);
	}
};
