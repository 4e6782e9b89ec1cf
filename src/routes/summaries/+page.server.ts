import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'public.read');
	return { summaries: await meetings.publicSummaries(db) };
};
