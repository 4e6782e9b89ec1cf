import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { studyOf } from '../../../place';
import { shownSteps } from '../../history';
import type { PageServerLoad } from './$types';

/** A theme that was merged has its history at its own address still. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'study.read');
	const theme = await themes.atNumber(db, study, params.theme);
	const before = url.searchParams.get('before') ?? '';
	const { steps, next } = await themes.history(db, study, { theme: theme.id, before });
	return {
		theme: { number: theme.number, name: theme.name },
		steps: await shownSteps(actor, study, steps),
		next,
		later: before !== ''
	};
};
