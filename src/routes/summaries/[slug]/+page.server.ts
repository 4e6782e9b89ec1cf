import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	allow(locals.actor, 'public.read');
	const summary = await meetings.publicSummary(db, params.slug);
	return { summary, address: `${url.origin}/summaries/${params.slug}` };
};
