import { db } from '$lib/server/db';
import { home } from '$lib/server/desk';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.actor) return { home: await home(db, locals.actor), summaries: [] };
	return { home: null, summaries: (await meetings.publicSummaries(db)).slice(0, 5) };
};
