import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'token.make');
	const all = await exports.tokens(db, study);
	const token = all.find(({ ref }) => ref === params.script) ?? notFound();
	return { ref: token.ref, name: token.name, works: token.works };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'token.make');
		await exports.endToken(db, actor, study, event.params.script);
		notice(event, 'The token is ended');
		redirect(303, `${here}/exports/tokens`);
	}
};
