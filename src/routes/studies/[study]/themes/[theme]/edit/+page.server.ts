import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../../place';
import { aboves, problems, schema, themeOf } from '../../theme';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'theme.write');
	const theme = await themes.byNumber(db, study, params.theme);
	const { name, plain_meaning, note, parent, number } = theme;
	return {
		stored: { name, plain_meaning, note, parent: parent?.number ?? '' },
		number,
		aboves: aboves(await themes.list(db, study), theme)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'theme.write');
		const theme = await themes.byNumber(db, study, event.params.theme);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = themeOf(form.input, await themes.list(db, study));
		const changed = await themes.change(db, actor, theme, input);
		if (typeof changed === 'string') return refuse(form.values, problems[changed]);

		notice(event, 'The theme is changed');
		redirect(303, `${here}/themes/${theme.number}`);
	}
};
