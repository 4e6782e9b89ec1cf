import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { studyOf } from '../../../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, here } = await studyOf(locals.actor, params, 'key.take');
	const { number, reason, live } = await exports.keyByNumber(db, actor, study, params.taking);
	return { number, reason, live, here: `${here}/exports/key` };
};
