import * as accounts from '$lib/server/accounts';
import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.people', { group: group.id });

	const present = await groups.people(db, group.id);
	const here = new Set(present.map((each) => each.person_id));
	const waiting = invitations
		.pending(await invitations.ofGroup(db, group.id))
		.filter((each) => !here.has(each.person_id));
	const ids = [...here, ...waiting.map((each) => each.person_id)];
	const names = await accounts.names(db, ids);
	const contacts = await accounts.contacts(db, ids);
	const needs = await accounts.needsOf(db, [...here]);
	const at = (person: string) =>
		`/groups/${group.slug}/people/${invitations.personRef(group.id, person)}`;

	return {
		present: present.map(({ person_id, role, shown_name }) => ({
			known: names.get(person_id) ?? '',
			shown: shown_name,
			role,
			reach: contacts.get(person_id)?.reach ?? null,
			needs: needs.get(person_id) ?? null,
			href: at(person_id)
		})),
		waiting: waiting.map((each) => ({
			known: names.get(each.person_id) ?? '',
			role: each.role,
			way: each.way,
			state: invitations.stateOf(each),
			until: each.expires_at,
			href: at(each.person_id)
		}))
	};
};
