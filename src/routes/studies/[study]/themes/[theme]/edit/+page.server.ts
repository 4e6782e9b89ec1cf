import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { themeAt } from '../../place';
import { aboves, problems, schema, stored, themeOf } from '../../theme';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, theme, page } = await themeAt(locals.actor, params, 'theme.write', 'in use');
	const all = await themes.list(db, study);
	const { name, plain_meaning, note, parent } = theme;
	return {
		page,
		stored: { name, plain_meaning, note, parent: parent?.number ?? '', ...stored(theme) },
		readers: await themes.readers(db, theme),
		aboves: aboves(all, [theme, ...themes.descendants(all, theme)])
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { study, actor, theme, page } = await themeAt(
			locals.actor,
			params,
			'theme.write',
			'in use'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = themeOf(form.input, await themes.list(db, study));
		if (input === 'look') return refuse(form.values, problems.look);
		const changed = await themes.change(db, actor, theme, input);
		if (typeof changed === 'string') return refuse(form.values, problems[changed]);

		notice(event, 'The theme is changed');
		redirect(303, page);
	}
};
