import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { weekday } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ answer_by: field.day('Enter the day by which people can answer') });

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const summary = await meetings.summaryOf(db, meeting);
	const to = await meetings.roundTo(db, meeting);
	const others = to.people.filter((person) => person !== actor.person);
	const known = await accounts.names(db, others);
	const contacts = await accounts.contacts(db, others);
	return {
		earliest: await meetings.earliestAnswer(db, group.id),
		begun: summary !== null,
		sent: summary && !meetings.goesRound(summary) ? summary.sent_round_at : null,
		again: Boolean(summary?.sent_round_at),
		finished: summary ? meetings.isFinished(summary) : false,
		names: await meetings.namesIn(db, actor, meeting),
		there: to.there,
		to: others.map((person) => ({
			name: known.get(person) ?? '',
			way: accounts.wayTo(contacts.get(person))
		})),
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
		const sent = await meetings.sendRound(db, actor, meeting, form.input.answer_by);
		if (sent === 'no-summary') return refuse(form.values, { '': 'Write the summary first' });
		if (sent !== 'sent' && 'earliest' in sent)
			return refuse(form.values, {
				answer_by: `Give people more time: ${weekday(sent.earliest)} or later`
			});
		if (sent !== 'sent' && 'problems' in sent)
			return refuse(form.values, meetings.problemsAt(sent.problems, ''));
		notice(event, 'The summary is on its way');
		redirect(303, `${here}/summary`);
	}
};
