import { db } from '$lib/server/db';
import { home } from '$lib/server/desk';
import * as drafts from '$lib/server/drafts';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = locals;
	if (!actor)
		return {
			home: null,
			begun: 0,
			summaries: (await meetings.publicSummaries(db)).slice(0, 5),
			help: null
		};
	const help = await groups.helpAmong(db, Object.keys(actor.groups));
	const begun = await drafts.count(db, actor);
	return { home: await home(db, actor), begun, summaries: [], help };
};
