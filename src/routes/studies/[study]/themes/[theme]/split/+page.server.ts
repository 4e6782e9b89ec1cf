import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { count, day } from '$lib/text/dates';
import { beginning } from '$lib/text/beginning';
import { redirect } from '@sveltejs/kit';
import { themeAt } from '../../place';
import { choices } from '../../theme';
import { chosen, PAGE, problems, schema } from './splitting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const at = await themeAt(locals.actor, params, 'theme.write', 'in use');
	const asked = /^\d{1,5}$/.exec(url.searchParams.get('page') ?? '');
	const wanted = { page: Number(asked ?? 1), limit: PAGE };
	const found = await themes.under(db, at.actor, at.theme, wanted);
	const team = await studies.teamNames(db, at.study.id);
	const others = (await themes.list(db, at.study)).filter(({ id }) => id !== at.theme.id);
	return {
		...{ at: at.page, name: at.theme.name, number: found.number },
		...{ page: found.page, pages: found.pages },
		shown: found.codings.map(({ id }) => id).join(' '),
		codings: found.codings.map(({ id, words, whole, coded_by, coded_at, memo }) => ({
			value: id,
			label: words === null ? 'Words that cannot be read now' : beginning(words, 300),
			hint: `${whole ? 'All of it, by' : 'By'} ${team.get(coded_by) ?? 'someone of the team'}, ${day(coded_at)}.${memo ? ` Note: ${beginning(memo)}` : ''}`
		})),
		others: choices(others)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const at = await themeAt(locals.actor, params, 'theme.write', 'in use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const all = await themes.list(db, at.study);
		const wanted = chosen(form.input, all);
		if ('errors' in wanted) return refuse(form.values, wanted.errors);
		const done = await themes.split(db, at.actor, at.theme, wanted.codings, wanted.to);
		if (typeof done === 'string') return refuse(form.values, problems[done]);

		notice(event, `${count(wanted.codings.length, 'place', 'places')} went to ${done.name}`);
		redirect(303, `${at.here}/themes/${done.number}`);
	}
};
