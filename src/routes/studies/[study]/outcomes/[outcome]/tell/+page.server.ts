import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { redirect } from '@sveltejs/kit';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	shown(await outcomeAt(locals.actor, params, 'outcome.tell'));

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.tell');
		await outcomes.tell(db, at.actor, at.outcome);
		notice(event, 'It is told');
		redirect(303, at.here);
	}
};
