import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { formOf, notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.edit', read.c);
	return { ...(await about(read)), marked: read.c.do_not_quote_at !== null };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		const on = (await formOf(event.request)).get('quote') !== 'yes';
		await contributions.doNotQuote(db, read.actor, read.c, on);
		notice(event, on ? 'Nobody may quote it now' : 'Your answer about quoting holds for it again');
		redirect(303, await doneAt(read));
	}
};
