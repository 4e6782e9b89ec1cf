import { notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { things } from '$lib/server/desk';
import * as groups from '$lib/server/groups';
import * as worries from '$lib/server/worries';
import type { PageServerLoad } from './$types';

/** So many on a page: more than an afternoon's work. */
const EACH = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	const actor = locals.actor ?? notFound();
	const all = await things(db, actor, group);
	const pages = Math.max(1, Math.ceil(all.length / EACH));
	const page = Math.min(Math.max(1, Number(url.searchParams.get('page')) || 1), pages);
	const first = (Math.trunc(page) - 1) * EACH;
	return {
		things: all.slice(first, first + EACH),
		first: first + 1,
		count: all.length,
		minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
		page: Math.trunc(page),
		pages,
		worries: await unseen(actor, group)
	};
};

/** How many worries nobody has seen yet, said only to who reads them: no part of the list all organisers share. */
async function unseen(actor: Actor, group: groups.GroupRow) {
	if (!(await worries.readsSome(db, actor, group))) return 0;
	const all = await worries.list(db, actor, group.id);
	return all.filter(({ worry }) => !worry.acknowledged_at && !worry.closed_at).length;
}
