import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as studies from '$lib/server/studies';
import { filters, options } from '../findings';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'export.take');
	const remove = await exports.toRemove(db, study);
	const team = await studies.teamNames(db, study.id);
	return {
		...options(await filters(study)),
		exports: (await exports.list(db, study)).map(
			({ number, audience, counts, taken_at, taken_by }) => ({
				number,
				audience,
				taken_at,
				in: counts.in,
				filter: counts.filter,
				remove: remove.get(number)?.length ?? 0,
				by: team.get(taken_by) ?? 'someone of the team'
			})
		)
	};
};
