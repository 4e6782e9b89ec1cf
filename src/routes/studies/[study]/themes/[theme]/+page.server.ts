import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { studyOf } from '../../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'study.read');
	const theme = await themes.byNumber(db, study, params.theme);
	const ids = (await themes.contributionsOf(db, study)).get(theme.id) ?? [];
	const under = (await contributions.byIds(db, [...ids])).toReversed();
	const { number, name, plain_meaning, note, parent } = theme;
	return {
		theme: { number, name, plain_meaning, note, parent },
		lines: await outcomes.lines(db, actor, study, under)
	};
};
