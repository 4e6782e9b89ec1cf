import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	return {
		group: { slug: group.slug, name: group.name },
		help: await groups.help(db, group)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.read', { group: group.id });
		const refused = await invitations.leaveGroup(db, event.locals.actor, group);
		if (refused)
			return refuse(
				{},
				{ '': 'Nobody else runs the group. Make somebody else an organiser first' }
			);
		notice(event, 'You have left the group');
		redirect(303, '/me');
	}
};
