import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../place';
import { aboves, problems, schema, themeOf } from '../theme';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'theme.write');
	return { aboves: aboves(await themes.list(db, study)) };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'theme.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = themeOf(form.input, await themes.list(db, study));
		if (input === 'look') return refuse(form.values, problems.look);
		const made = await themes.make(db, actor, study, input);
		if (typeof made === 'string') return refuse(form.values, problems[made]);

		notice(event, 'The theme is there');
		redirect(303, `${here}/themes/${made.number}`);
	}
};
