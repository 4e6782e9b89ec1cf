import { exportsFolder } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as studies from '$lib/server/studies';
import { exportAt } from './export';
import type { PageServerLoad } from './$types';

/** How often the page of a file that is not done renews itself, in seconds. */
const RENEW = 10;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { study, here, taken: asFound } = await exportAt(locals.actor, params);
	// what does not stand any more is gone before it is offered
	await exports.standing(db, exportsFolder, asFound);
	const taken = await exports.byNumber(db, study, params.export);
	const team = await studies.teamNames(db, study.id);
	const { number, audience, taken_at, taken_by, counts, format, state, wish } = taken;
	const waits = state === 'waiting' || state === 'making';
	const still = url.searchParams.has('still');
	if (waits && !still) setHeaders({ Refresh: String(RENEW) });
	return {
		...{ here, number, audience, taken_at, format, state, waits, still },
		...{ layout: wish.layout, done: taken.done, total: taken.total, size: taken.size },
		most: exports.formats[format].most,
		before: waits ? await exports.before(db, taken) : 0,
		until: taken.ready_at && exports.endOfLife(taken.ready_at),
		by: team.get(taken_by) ?? 'someone of the team',
		script: taken.token_id !== null,
		in: counts.in,
		filter: counts.filter ?? wish.filterWords ?? null,
		since: counts.since ?? null,
		reasons: Object.entries(exports.reasons).flatMap(([reason, words]) => {
			const number = counts.withheld[reason as exports.Reason];
			return number ? [{ words, number }] : [];
		}),
		remove: (await exports.toRemove(db, study)).get(number) ?? []
	};
};
