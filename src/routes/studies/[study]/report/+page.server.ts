import { db } from '$lib/server/db';
import { report } from '$lib/server/exports';
import type { PageServerLoad } from './$types';
import { studyOf } from '../place';

/** Every part of the report as it stands. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'report.write');
	const { shown, gathered, decided } = await report.reportFor(db, actor, study);
	return { shown, gathered, decided };
};
