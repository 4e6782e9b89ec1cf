import { db } from '$lib/server/db';
import { home } from '$lib/server/desk';
import * as drafts from '$lib/server/drafts';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = locals;
	if (!actor)
		return {
			home: null,
			begun: 0,
			summaries: (await meetings.publicSummaries(db, null, 5)).summaries
		};
	const begun = await drafts.count(db, actor);
	return { home: await home(db, actor), begun, summaries: [] };
};
