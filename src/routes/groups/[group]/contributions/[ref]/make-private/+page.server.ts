import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.make-private', read.c);
	return about(read);
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		await contributions.makePrivate(db, read.actor, read.c);
		notice(event, 'It is private now');
		redirect(303, await doneAt(read));
	}
};
