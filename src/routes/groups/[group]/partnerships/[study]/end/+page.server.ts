import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import { partnershipAt } from '../partnership';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { state, title, message, back } = await partnershipAt(locals.actor, params);
	return { state, title, message, back };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, partnership, back } = await partnershipAt(event.locals.actor, event.params);
		const done = await studies.endPartnership(db, actor, partnership);
		notice(
			event,
			done ? 'The group does not work with this study any more' : 'This was settled before'
		);
		redirect(303, back);
	}
};
