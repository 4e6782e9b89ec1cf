import { db } from '$lib/server/db';
import { home } from '$lib/server/desk';
import * as drafts from '$lib/server/drafts';
import * as meetings from '$lib/server/meetings';
import * as quotations from '$lib/server/quotations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = locals;
	if (!actor)
		return {
			home: null,
			begun: 0,
			asked: [],
			summaries: (await meetings.publicSummaries(db, null, 5)).summaries
		};
	const begun = await drafts.count(db, actor);
	const asked = (await quotations.ofPerson(db, actor.person)).flatMap(({ ref, state, place }) =>
		state === 'waiting' ? { ref, place } : []
	);
	return { home: await home(db, actor), begun, asked, summaries: [] };
};
