import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { placeOf } from '../../place';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here } = await placeOf(locals.actor, params, 'glossary.write');
	const { phrase, group, finding } = await glossary.byKey(db, study.id, params.asked);
	return { here, phrase, group: group.name, finding: finding.title, key: params.asked };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { study, actor, here } = await placeOf(locals.actor, params, 'glossary.write');
		const asked = await glossary.byKey(db, study.id, params.asked);
		await glossary.answerAnotherWay(db, actor, study, asked);
		notice(event, 'Marked as answered');
		redirect(303, here);
	}
};
