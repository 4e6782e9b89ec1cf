import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';

/** The groups in which somebody is a member: where more than one, they are asked which they mean. */
export async function memberships(actor: Actor | null) {
	allow(actor, 'me.use');
	const ids = Object.keys(actor.groups).filter((id) => actor.groups[id] === 'member');
	return { actor, mine: await groups.list(db, ids) };
}
