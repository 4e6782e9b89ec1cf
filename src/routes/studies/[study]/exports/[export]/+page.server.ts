import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as studies from '$lib/server/studies';
import { exportAt } from './export';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, taken, here } = await exportAt(locals.actor, params);
	const team = await studies.teamNames(db, study.id);
	const { number, audience, taken_at, taken_by, counts, format } = taken;
	return {
		here,
		number,
		audience,
		taken_at,
		excel: format !== 'csv',
		by: team.get(taken_by) ?? 'someone of the team',
		in: counts.in,
		filter: counts.filter,
		reasons: Object.entries(exports.reasons).flatMap(([reason, words]) => {
			const number = counts.withheld[reason as exports.Reason];
			return number ? [{ words, number }] : [];
		}),
		remove: (await exports.toRemove(db, study)).get(number) ?? [],
		live: exports.isLive(taken)
	};
};
