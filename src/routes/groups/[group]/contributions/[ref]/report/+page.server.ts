import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

const schema = v.object({
	reason: field.choice(['rude', 'private detail', 'other'], 'Choose what is wrong'),
	note: field.optionalText(2000)
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.report', { group: read.c.group_id, study: read.c.study_id });
	const { worries_name, worries_phone } = read.group;
	return { ...(await about(read)), worries: { name: worries_name, phone: worries_phone } };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		allow(at.actor, 'contribution.report', { group: at.c.group_id, study: at.c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await contributions.report(db, at.actor, at.c, form.input);
		notice(event, 'Thank you. The organiser will look at it');
		redirect(303, await doneAt(at));
	}
};
