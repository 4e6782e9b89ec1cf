import { db } from '$lib/server/db';
import { things } from '$lib/server/desk';
import * as groups from '$lib/server/groups';
import { notFound } from '$lib/server/access';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	return { things: await things(db, locals.actor ?? notFound(), group) };
};
