import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { startSession } from '$lib/server/http/session';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const invitation = await atTheDoor(params.token);
	const person = await accounts.find(db, invitation.person_id);
	return { name: person.known_name };
};

const schema = v.object({
	device: field.choice(['own', 'shared'], 'Choose whose phone or computer this is')
});

export const actions: Actions = {
	default: async (event) => {
		const invitation = await atTheDoor(event.params.token);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = await invitations.admit(db, invitation);
		if (!person) {
			notice(event, 'Your code does not sign you in any more. Please sign in by email');
			redirect(303, '/sign-in');
		}
		await startSession(event, person, form.input.device);
		redirect(303, '/');
	}
};

/** The door stays open for a quarter of an hour after the code was typed; then the code is asked for again. */
async function atTheDoor(token: string) {
	const invitation = await invitations.byToken(db, token);
	if (!invitation || !invitations.isAtTheDoor(invitation)) redirect(303, '/join');
	return invitation;
}
