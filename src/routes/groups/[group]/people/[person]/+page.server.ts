import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';
import { personOf } from './person';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, invitation, showsContact, at } = await personOf(locals.actor, params);
	const { known_name, email, phone, address, reach, reach_note } = person;
	return {
		at,
		known_name,
		contact: showsContact ? { email, phone, address, reach, reach_note } : null,
		needs: showsContact ? person.access_needs : null,
		permissions: showsContact ? await accounts.permissionsOf(db, person.id) : null,
		paused: accounts.pausedUntil(person) && person.letters_paused_until,
		hasEmail: email !== null,
		role: present?.role ?? null,
		shown_name: present?.shown_name ?? null,
		joined_at: present?.joined_at ?? null,
		invitation: invitation
			? {
					state: invitations.stateOf(invitation),
					way: invitation.way,
					until: invitation.expires_at,
					hasCode: invitation.code_hash !== null
				}
			: null
	};
};
