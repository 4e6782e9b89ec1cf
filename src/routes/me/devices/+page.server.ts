import { allow } from '$lib/server/access';
import { devices } from '$lib/server/accounts';
import { db } from '$lib/server/db';

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	return { devices: await devices(db, locals.actor.person, locals.session) };
};
