import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { studyOf } from '../../place';
import { shown } from '../theme';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'study.read');
	const retired = await themes.retired(db, study);
	return {
		themes: retired.map((theme) => ({
			...shown(theme),
			plain_meaning: theme.plain_meaning,
			at: theme.retired_at ?? theme.created_at
		}))
	};
};
