import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import type { PageServerLoad } from './$types';
import { placeOf } from './place';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { where, study, here } = await placeOf(locals.actor, params, 'study.read');
	const asked = await glossary.openAsked(db, study.id);
	return {
		words: await glossary.page(db, where, Number(url.searchParams.get('page'))),
		asked: asked.map(({ key, phrase, asked_at, group, finding }) => ({
			...{ key, phrase, asked_at, group: group.name, finding: finding.title }
		})),
		here
	};
};
