import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { themeAt } from '../../place';
import { choices, shown } from '../../theme';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ into: field.text(10, 'Choose the theme that it becomes a part of') });
const problem = { into: 'Choose another theme of this study that is in use' };

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, theme, page } = await themeAt(locals.actor, params, 'theme.write', 'in use');
	const others = (await themes.list(db, study)).filter(({ id }) => id !== theme.id);
	const into = others.find(({ number }) => String(number) === url.searchParams.get('into'));
	return {
		page,
		theme: shown(theme),
		others: choices(others),
		into: into && { ...shown(into), plain_meaning: into.plain_meaning },
		weight: into && (await themes.weigh(db, theme, into)),
		readers: await themes.readers(db, theme)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const at = await themeAt(locals.actor, params, 'theme.write', 'in use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const others = await themes.list(db, at.study);
		const into = others.find(({ number }) => String(number) === form.input.into);
		const done = into ? await themes.merge(db, at.actor, at.theme, into) : 'itself';
		if (!into || done !== 'merged') return refuse(form.values, problem);

		notice(event, 'The themes are merged');
		redirect(303, `${at.here}/themes/${into.number}?was=${at.theme.number}`);
	}
};
