import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as inbox from '$lib/server/inbox';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../../place';
import { named, problems } from '../name';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object(named);

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const { name, query } = await inbox.filterOf(db, actor, study, params.filter);
	return { name, query };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'inbox.read');
		const filter = await inbox.filterOf(db, actor, study, event.params.filter);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await inbox.rename(db, actor, filter, form.input.name);
		if (refused) return refuse(form.values, { name: problems[refused] });
		notice(event, 'The filter has its new name');
		redirect(303, `${here}/inbox?${filter.query}`);
	}
};
