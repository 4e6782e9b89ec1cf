import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { themeAt } from '../../place';
import { choices } from '../../theme';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	how: field.choice(['up', 'down', 'after', 'below'], 'Choose after it, or below it'),
	other: field.optionalText(10)
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, theme, page } = await themeAt(locals.actor, params, 'theme.write', 'in use');
	const all = await themes.list(db, study);
	const own = [theme, ...themes.descendants(all, theme)];
	const beside = themes.siblings(all, theme);
	const at = beside.findIndex(({ id }) => id === theme.id);
	return {
		page,
		name: theme.name,
		below: own.length - 1,
		parent: theme.parent?.name ?? null,
		before: beside[at - 1]?.name ?? null,
		next: beside[at + 1]?.name ?? null,
		others: choices(all.filter(({ id }) => !own.some((each) => each.id === id)))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const at = await themeAt(locals.actor, params, 'theme.write', 'in use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { how, other } = form.input;
		const to = (await themes.list(db, at.study)).find(({ number }) => String(number) === other);
		if (how === 'after' && !to) return refuse(form.values, { other: 'Choose the theme before it' });
		if (other && !to) return refuse(form.values, { other: 'Choose a theme of this study' });
		const place = { how, other: to?.id ?? null } as themes.Place;
		const moved = await themes.move(db, at.actor, at.theme, place);
		if (moved === 'place')
			return refuse(form.values, { other: 'Choose another: this one cannot stand there' });

		notice(event, moved === 'moved' ? 'The theme is moved' : 'The theme was retired meanwhile');
		const near = how === 'up' || how === 'down';
		redirect(303, near ? `${at.page}/move` : `${at.here}/themes#theme-${at.theme.number}`);
	}
};
