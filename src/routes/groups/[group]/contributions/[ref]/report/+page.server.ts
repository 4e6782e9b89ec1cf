import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as worries from '$lib/server/worries';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, readContribution } from '../contribution';
import { standing } from './standing';

const schema = v.object({
	reason: field.choice(['rude', 'private detail', 'worried', 'other'], 'Choose what is wrong'),
	note: field.optionalText(2000)
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.report', { group: read.c.group_id, study: read.c.study_id });
	return { ...(await about(read)), ...(await standing(read)) };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		const { actor, c, group } = at;
		allow(actor, 'contribution.report', { group: c.group_id, study: c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { reason, note } = form.input;
		if (reason === 'worried') {
			if (await worries.raise(db, actor, c, note))
				return refuse(form.values, {
					reason: 'Nobody else can read this here. Please ring one of the numbers above'
				});
			notice(event, 'Thank you. What you wrote has been passed on');
		} else {
			await contributions.report(db, actor, c, { reason, note });
			notice(event, 'Thank you. The organiser will look at it');
		}
		redirect(303, `/groups/${group.slug}/contributions/${c.ref}/report`);
	}
};
