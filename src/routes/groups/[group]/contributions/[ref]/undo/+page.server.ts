import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.withdraw', read.c);
	const { withdrawn_at, erased_at } = read.c;
	return {
		...(await about(read)),
		there: withdrawn_at === null,
		until: withdrawn_at && !erased_at ? contributions.undoUntil(withdrawn_at) : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		const back = await contributions.undoWithdraw(db, read.actor, read.c);
		if (!back && read.c.withdrawn_at)
			return refuse({}, { '': 'It is too late: the words are erased after 24 hours' });
		notice(event, 'It is back');
		redirect(303, await doneAt(read));
	}
};
