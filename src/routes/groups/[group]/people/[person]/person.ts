import * as accounts from '$lib/server/accounts';
import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';

/** The person of the address with what belongs to them here, for an organiser of the group. */
export async function personOf(actor: Actor | null, params: { group: string; person: string }) {
	const group = await groups.bySlug(db, params.group);
	allow(actor, 'group.people', { group: group.id });
	const id = await invitations.personAt(db, { group: group.id }, params.person);
	const person = await accounts.find(db, id);
	const present = (await groups.people(db, group.id)).find((each) => each.person_id === id);
	const every = await invitations.ofGroup(db, group.id);
	const theirs = every.filter((each) => each.person_id === id);
	const [invitation] = theirs;
	const came = theirs.some((each) => each.joined_at !== null);
	const only = await invitations.isOnlyThere(db, { person_id: id, group_id: group.id });
	return {
		actor,
		group,
		person,
		present,
		invitation,
		/** Not of somebody who has left, or of who belongs elsewhere and has not come here yet. */
		showsContact: present !== undefined || (only && !came),
		at: `/groups/${group.slug}/people/${params.person}`
	};
}
