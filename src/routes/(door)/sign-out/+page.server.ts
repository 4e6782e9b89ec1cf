import { notice } from '$lib/server/http';
import { endSession } from '$lib/server/http/session';
import { redirect } from '@sveltejs/kit';

export const load = ({ locals }) => {
	if (!locals.actor) redirect(303, '/');
};

export const actions = {
	default: async (event) => {
		await endSession(event);
		notice(event, 'You are signed out.');
		redirect(303, '/');
	}
};
