import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, invitation, back } = await personOf(locals.actor, params);
	if (!invitation) redirect(303, back.href);
	return { name: person.known_name, back };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, invitation, back } = await personOf(event.locals.actor, event.params);
		if (invitation) await invitations.revoke(db, actor, invitation);
		notice(event, 'The invitation is taken back');
		redirect(303, back.href);
	}
};
