import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	return { at, known_name: person.known_name };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person } = await personOf(event.locals.actor, event.params);
		const refused = await invitations.removeFromGroup(db, actor, group, person.id);
		if (refused)
			return refuse(
				{},
				{ '': 'Nobody else runs the group. Make somebody else an organiser first' }
			);
		notice(event, 'They are no longer in the group');
		redirect(303, person.id === actor.person ? '/' : `/groups/${group.slug}/people`);
	}
};
