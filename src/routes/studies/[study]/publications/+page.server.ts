import { db } from '$lib/server/db';
import * as publications from '$lib/server/publications';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'publication.tell');
	const all = await publications.list(db, study);
	return {
		publications: all.map(({ number, kind, title, published_in, on_day, told_at, rests }) => ({
			...{ number, kind, title, published_in, on_day, told_at },
			rests: rests.length
		}))
	};
};
