import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { themeAt } from '../../place';
import { problems } from '../../theme';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ name: field.text(100, 'Enter a name') });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { theme, page, study } = await themeAt(locals.actor, params, 'theme.write');
	if (!theme.retired_at) redirect(303, page);
	const above = (await themes.list(db, study)).find(({ id }) => id === theme.parent_id);
	return { page, name: theme.name, retired: theme.retired_at, above: above?.name ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, theme, page } = await themeAt(event.locals.actor, event.params, 'theme.write');
		if (!theme.retired_at) redirect(303, page);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const back = await themes.bringBack(db, actor, theme, form.input.name);
		if (back === 'taken') return refuse(form.values, problems.taken);

		notice(event, 'The theme is in use again');
		redirect(303, page);
	}
};
