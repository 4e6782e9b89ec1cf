import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	title: field.text(150, 'Enter a title'),
	body: field.text(40_000, 'Write the summary'),
	seen: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const summary = await meetings.summaryOf(db, meeting);
	const { title, body } = summary ?? (await meetings.draft(db, actor, meeting));
	return {
		stored: { title, body, seen: meetings.stamp(summary) },
		others: Boolean(summary?.sent_round_at),
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const saved = await meetings.saveSummary(db, actor, meeting, form.input);
		if (saved === 'changed-meanwhile') {
			const seen = meetings.stamp(await meetings.summaryOf(db, meeting));
			return refuse(
				{ ...form.values, seen },
				{
					body: 'Somebody else has saved this summary meanwhile. Open it in another tab and compare. To keep your text instead of theirs, save again'
				}
			);
		}
		if (Array.isArray(saved)) return refuse(form.values, meetings.problemsAt(saved));
		notice(event, 'The summary is saved');
		redirect(303, `${here}/summary`);
	}
};
