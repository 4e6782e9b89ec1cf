import { allow, type Action, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import * as groups from '$lib/server/groups';

/** The glossary of the group that an address names, for whoever may do this there. */
export async function placeOf(actor: Actor | null, params: { group: string }, action: Action) {
	const group = await groups.bySlug(db, params.group);
	const where = { group: group.id };
	allow(actor, action, where);
	return { where, actor, here: `/groups/${group.slug}/glossary` };
}

/** One of its own words. */
export async function entryOf(actor: Actor | null, params: { group: string; entry: string }) {
	const at = await placeOf(actor, params, 'glossary.write');
	return { ...at, entry: await glossary.byNumber(db, at.where, params.entry) };
}
