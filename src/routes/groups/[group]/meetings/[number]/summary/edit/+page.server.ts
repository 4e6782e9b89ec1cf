import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import { corrected, refuseSaving, saidOf } from '../saving';
import type { Actions, PageServerLoad } from './$types';
import { changes } from './changes';

const schema = v.object({
	title: field.text(150, 'Enter a title'),
	body: field.text(40_000, 'Write the summary'),
	seen: field.unseen(),
	...corrected
});

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const summary = await meetings.summaryOf(db, meeting);
	const { title, body } =
		summary ?? (await meetings.draft(db, actor, meeting, await changes(db, actor, group, meeting)));
	return {
		stored: { title, body, seen: meetings.stamp(summary) },
		others: Boolean(summary?.sent_round_at),
		finished: summary ? meetings.isFinished(summary) : false,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { title, body, seen, ...said } = form.input;
		const words = { title, body, seen, ...saidOf(said) };
		const saved = await meetings.saveSummary(db, actor, meeting, words);
		if (typeof saved === 'string' || !('id' in saved)) {
			const now = meetings.stamp(await meetings.summaryOf(db, meeting));
			return refuseSaving(form.values, saved, now);
		}
		if (saved.sent_round_at && !saved.answer_by) {
			notice(event, 'The summary is saved. Now send it round again');
			redirect(303, `${here}/summary/send-round`);
		}
		notice(event, 'The summary is saved');
		redirect(303, `${here}/summary`);
	}
};
