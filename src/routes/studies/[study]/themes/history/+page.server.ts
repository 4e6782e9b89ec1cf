import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { studyOf } from '../../place';
import { shownSteps } from '../history';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'study.read');
	const before = url.searchParams.get('before') ?? '';
	const { steps, next } = await themes.history(db, study, { before });
	return { steps: await shownSteps(actor, study, steps), next, later: before !== '' };
};
