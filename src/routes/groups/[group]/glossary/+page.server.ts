import { may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import type { PageServerLoad } from './$types';
import { placeOf } from './place';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { where, actor, here } = await placeOf(locals.actor, params, 'group.read');
	return {
		words: await glossary.page(db, where, Number(url.searchParams.get('page'))),
		writes: may(actor, 'glossary.write', where),
		here
	};
};
