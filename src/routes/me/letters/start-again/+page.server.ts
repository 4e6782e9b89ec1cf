import { allow } from '$lib/server/access';
import { pauseLetters } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';

export const load = ({ locals }) => {
	allow(locals.actor, 'me.use');
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		await pauseLetters(db, actor, actor.person, null);
		notice(event, 'Your letters start again now.');
		redirect(303, '/me/letters');
	}
};
