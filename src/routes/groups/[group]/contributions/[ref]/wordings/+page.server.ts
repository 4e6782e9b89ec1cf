import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { eraseQuotations } from '$lib/server/quotations';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.edit', read.c);
	const earlier = await contributions.earlierWordings(db, read.actor, read.c);
	return { ...(await about(read)), any: earlier.length > 0 };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		await contributions.removeEarlierWordings(db, read.actor, read.c);
		await themes.eraseMemos(db);
		await eraseQuotations(db); // a sentence that was asked about may stand in them alone
		notice(event, 'The earlier words are gone for good');
		redirect(303, await doneAt(read));
	}
};
