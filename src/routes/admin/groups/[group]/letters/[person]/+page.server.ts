import * as accounts from '$lib/server/accounts';
import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import { makeLetter, takeLetter } from '../../../../../letter';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	allow(event.locals.actor, 'installation.run');
	const { group, invitation } = await at(event.params);
	return {
		...takeLetter(event, await accounts.find(db, invitation.person_id)),
		joined: invitation.joined_at !== null,
		byEmail: true,
		from: group.discreet_name,
		ring: await groups.help(db, group),
		back: { href: `/admin/groups/${group.slug}`, label: group.name }
	};
};

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const { invitation } = await at(event.params);
		return makeLetter(event, invitation);
	}
};

async function at(params: { group: string; person: string }) {
	const group = await groups.bySlug(db, params.group);
	const invitation = await invitations.newest(db, { group: group.id }, params.person, 'organiser');
	return { group, invitation };
}
