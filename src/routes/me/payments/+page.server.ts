import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import { today } from '$lib/text/dates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const all = await payments.mine(db, locals.actor);
	return {
		waiting: all.filter(({ state, about }) => !state && !about.over),
		late: all.filter(({ state, about }) => !state && about.over),
		answered: all.filter(({ state }) => state),
		thisYear: await payments.paidSince(db, locals.actor, today())
	};
};
