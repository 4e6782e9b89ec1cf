import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.share', read.c);
	return about(read);
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		const shared = await contributions.share(db, read.actor, read.c);
		if (typeof shared === 'string') return refuse({}, { '': problems[shared] });
		notice(event, 'The group can read it now');
		redirect(303, await doneAt(read));
	}
};

const problems: Record<contributions.ShareRefusal, string> = {
	removed: 'It is removed. Bring it back first',
	'not read back': 'Read the words back to the person first, and record that they agreed',
	'answers private words': 'It answers something private, so it can reach no more people than that'
};
