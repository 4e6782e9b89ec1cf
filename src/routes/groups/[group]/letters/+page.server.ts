import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { lettersFor } from '$lib/server/desk';
import * as groups from '$lib/server/groups';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	const letters = await lettersFor(db, locals.actor ?? notFound(), group);
	return {
		letters: letters.map(({ key, letter, name }) => ({
			key,
			name,
			way: letter.way,
			kind: letter.kind,
			since: letter.created_at
		}))
	};
};
