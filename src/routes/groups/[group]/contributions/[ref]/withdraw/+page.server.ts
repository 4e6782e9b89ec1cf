import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.withdraw', read.c);
	return about(read);
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		await contributions.withdraw(db, read.actor, read.c);
		notice(event, 'Removed. You can bring it back for 24 hours');
		redirect(303, await doneAt(read));
	}
};
