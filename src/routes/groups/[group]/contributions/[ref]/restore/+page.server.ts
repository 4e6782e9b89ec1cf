import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.hide', { group: read.c.group_id, study: read.c.study_id });
	return { ...(await about(read)), hidden: read.c.hidden_at !== null };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		await contributions.restore(db, read.actor, read.c);
		notice(event, 'It can be read again');
		redirect(303, await doneAt(read));
	}
};
