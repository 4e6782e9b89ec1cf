import { allow, notFound } from '$lib/server/access';
import { devices, endDevice } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';

export const load = async ({ locals, params }) => {
	allow(locals.actor, 'me.use');
	const mine = await devices(db, locals.actor.person, locals.session);
	return { device: mine.find(({ ref }) => ref === params.session) ?? notFound() };
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		if (!(await endDevice(db, actor, event.params.session))) notFound();
		notice(event, 'That device is signed out.');
		redirect(303, '/me/devices');
	}
};
