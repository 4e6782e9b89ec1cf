import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';

/** Those whom an administrator may invite to the place, with where each invitation stands: one line a person. */
export async function invited(place: string, every: invitations.InvitationRow[], role: string) {
	const mine = every.filter((each) => each.role === role);
	const newest = mine.filter(
		(each, index) => mine.findIndex((other) => other.person_id === each.person_id) === index
	);
	const names = await accounts.names(
		db,
		newest.map((each) => each.person_id)
	);
	return newest.map((each) => ({
		ref: invitations.personRef(place, each.person_id),
		name: names.get(each.person_id) ?? '',
		way: each.way,
		state: invitations.stateOf(each),
		until: each.expires_at
	}));
}
