import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { themeAt } from '../../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	reason: field.optionalText(500),
	below: field.choice(['', 'up', 'with'], 'Choose what becomes of the themes below it')
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, theme, page } = await themeAt(locals.actor, params, 'theme.write', 'in use');
	const below = themes.descendants(await themes.list(db, study), theme);
	return {
		page,
		name: theme.name,
		parent: theme.parent?.name ?? null,
		below: below.map(({ name }) => name),
		number: await themes.numberUnder(db, theme),
		readers: await themes.readers(db, theme)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const at = await themeAt(locals.actor, params, 'theme.write', 'in use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { reason, below } = form.input;
		const all = themes.descendants(await themes.list(db, at.study), at.theme);
		if (all.length && !below)
			return refuse(form.values, { below: 'Choose what becomes of the themes below it' });
		await themes.retire(db, at.actor, at.theme, { reason, below: below || 'up' });

		notice(event, 'The theme is retired');
		redirect(303, at.page);
	}
};
