import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, readContribution } from '../../contributions/[ref]/contribution';

const schema = v.object({
	answer: field.choice(['hidden', 'kept'], 'Choose whether to hide it or keep it'),
	reason: field.text(2000, 'Write the reason: whoever said it reads it')
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'report.answer', { group: read.group.id, study: read.c.study_id });
	const open = await contributions.openReportsOf(db, read.actor, read.c);
	return {
		...(await about(read)),
		reports: open.map(({ id, reason, note }) => ({ id, reason, note }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		allow(at.actor, 'report.answer', { group: at.group.id, study: at.c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await contributions.answerReport(db, at.actor, at.c, form.input);
		const done = form.input.answer === 'hidden' ? 'It is hidden' : 'It stays';
		notice(event, `${done}. Whoever said it gets a letter`);
		redirect(303, `/groups/${at.group.slug}/reports`);
	}
};
