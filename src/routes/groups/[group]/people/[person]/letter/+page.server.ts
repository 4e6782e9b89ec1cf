import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import { takeLetter, makeLetter } from '../../../../../letter';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { group, person, present, invitation, showsContact, at } = await personOf(
		event.locals.actor,
		event.params
	);
	const role = present?.role ?? invitation?.role ?? 'member';
	const place = { person_id: person.id, group_id: group.id, role };
	return {
		...takeLetter(event, showsContact ? person : { ...person, address: null }),
		from: group.discreet_name,
		joined: present !== undefined,
		byEmail: await invitations.needsEmail(db, place),
		ring: await groups.help(db, group),
		back: { href: at, label: person.known_name }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, invitation } = await personOf(event.locals.actor, event.params);
		const to = { group: group.id };
		// somebody who was added without internet has no invitation yet
		const of =
			invitation ??
			(await invitations.invite(db, actor, {
				to,
				role: 'member',
				way: 'print',
				person: person.id
			}));
		return makeLetter(event, of);
	}
};
