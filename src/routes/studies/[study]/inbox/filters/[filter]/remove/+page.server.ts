import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as inbox from '$lib/server/inbox';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const { name, query } = await inbox.filterOf(db, actor, study, params.filter);
	return { name, query };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'inbox.read');
		const filter = await inbox.filterOf(db, actor, study, event.params.filter);
		await inbox.drop(db, actor, filter);
		notice(event, 'The filter is removed');
		redirect(303, `${here}/inbox`);
	}
};
