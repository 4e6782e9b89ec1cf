import { db } from '$lib/server/db';
import { field, read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { openAt } from './joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, name } = locals;
	const invitation = await invitations.byToken(db, params.token);
	if (invitation && invitations.isAtTheDoor(invitation))
		redirect(303, `/join/${params.token}/enter`);
	if (invitation?.joined_at && actor?.person === invitation.person_id) redirect(303, '/');

	const open = await openAt(params.token, locals.actor);
	if (!actor || actor.person === open.person_id) redirect(303, firstPage(params.token, open.role));
	return { name };
};

const schema = v.object({
	who: field.choice(['me', 'other'], 'Choose whether the invitation is for you')
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const invitation = await openAt(params.token, locals.actor);
		const form = await read(request, schema);
		if (!form.ok) return form.refused;
		if (form.input.who === 'me' && locals.actor)
			await invitations.adopt(db, locals.actor, invitation);
		redirect(303, firstPage(params.token, invitation.role));
	}
};

function firstPage(token: string, role: string) {
	return `/join/${token}/${role === 'member' ? 'about' : 'readers'}`;
}
