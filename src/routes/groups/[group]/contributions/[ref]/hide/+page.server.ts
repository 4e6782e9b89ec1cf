import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

const schema = v.object({ reason: field.text(2000, 'Write the reason: whoever said it reads it') });

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.hide', { group: read.c.group_id, study: read.c.study_id });
	return { ...(await about(read)), hidden: read.c.hidden_at !== null };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		allow(at.actor, 'contribution.hide', { group: at.c.group_id, study: at.c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await contributions.hide(db, at.actor, at.c, form.input.reason);
		notice(event, 'It is hidden. Whoever said it gets a letter');
		redirect(303, await doneAt(at));
	}
};
