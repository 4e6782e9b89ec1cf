import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';

type Event = { locals: { actor: Actor | null }; params: { group: string } };

/** The group of an address, for who runs it; `at` is where its payments stand. */
export async function keeping({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'payment.keep', { group: group.id });
	return { actor: locals.actor, group, at: `/groups/${group.slug}/payments` };
}
