import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, invitation, at } = await personOf(locals.actor, params);
	if (!invitation) redirect(303, at);
	return { at, known_name: person.known_name, joined: present !== undefined };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, present, invitation, at } = await personOf(event.locals.actor, event.params);
		if (invitation) await invitations.revoke(db, actor, invitation);
		notice(event, present ? 'The code does not work any more' : 'The invitation is taken back');
		redirect(303, at);
	}
};
