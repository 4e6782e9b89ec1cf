import { allow } from '$lib/server/access';
import { endOtherDevices } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';

export const load = ({ locals }) => allow(locals.actor, 'me.use');

export const actions = {
	default: async (event) => {
		const { actor, session } = event.locals;
		allow(actor, 'me.use');
		await endOtherDevices(db, actor, session);
		notice(event, 'You are signed out everywhere else.');
		redirect(303, '/me/devices');
	}
};
