import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'study.read');
	const counts = await themes.counts(db, actor, study);
	return {
		themes: (await themes.list(db, study)).map(({ id, number, name, plain_meaning, parent }) => ({
			number,
			name,
			plain_meaning,
			parent: parent?.name ?? null,
			count: counts.get(id) ?? 0
		}))
	};
};
