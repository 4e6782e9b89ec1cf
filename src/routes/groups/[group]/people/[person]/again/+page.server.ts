import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, showsContact, at } = await personOf(locals.actor, params);
	if (present || !person.email) redirect(303, at);
	return { at, known_name: person.known_name, email: showsContact ? person.email : null };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, present, invitation, at } = await personOf(
			event.locals.actor,
			event.params
		);
		if (present || !person.email) redirect(303, at);
		await invitations.invite(db, actor, {
			to: { group: group.id },
			role: invitation?.role ?? 'member',
			way: 'email',
			person: person.id
		});
		notice(event, 'A new invitation is on its way');
		redirect(303, at);
	}
};
