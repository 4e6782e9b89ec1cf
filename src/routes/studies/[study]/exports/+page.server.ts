import { may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as studies from '$lib/server/studies';
import { studyOf } from '../place';
import { asked } from './asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'export.take');
	const { choices } = await asked(study, new URLSearchParams());
	const page = Math.min(Math.max(1, Number(url.searchParams.get('page')) || 1), 100_000);
	const list = await exports.list(db, study, page);
	const remove = await exports.toRemove(db, study);
	const team = await studies.teamNames(db, study.id);
	return {
		choices,
		page,
		pages: list.pages,
		leads: may(actor, 'key.take', { study: study.id }),
		exports: list.exports.map(({ number, audience, state, counts, format, wish, ...taken }) => ({
			...{ number, audience, state, format, layout: wish.layout, taken_at: taken.taken_at },
			in: counts.in,
			filter: counts.filter,
			script: taken.token_id !== null,
			remove: remove.get(number)?.length ?? 0,
			by: team.get(taken.taken_by) ?? 'someone of the team'
		}))
	};
};
