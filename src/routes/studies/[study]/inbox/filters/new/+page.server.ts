import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as inbox from '$lib/server/inbox';
import { queryOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../../place';
import { named, problems } from '../name';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ ...named, query: field.unseen(1000) });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const about = await inbox.known(db, actor, study, null);
	const { said, query } = inbox.read(db, about, url.searchParams);
	return { query, said: said.map(({ words }) => words) };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'inbox.read');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const query = queryOf(new URLSearchParams(form.input.query));
		if (!query)
			return refuse(form.values, { name: 'Choose something in the inbox first, then keep it' });
		const kept = await inbox.keep(db, actor, study, { name: form.input.name, query });
		if (typeof kept === 'string') return refuse(form.values, { name: problems[kept] });
		notice(event, 'The filter is kept');
		redirect(303, `${here}/inbox?${query}`);
	}
};
