import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saidOf } from '../../../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	theme: field.text(10, 'Choose a theme'),
	memo: field.optionalText(2000)
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'contribution.code');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	return { here, line, themes: await themes.list(db, study) };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const { study, actor, said, here } = await saidOf(locals.actor, params, 'contribution.code');
		const form = await read(request, schema);
		if (!form.ok) return form.refused;
		if (readable(actor, said) !== 'words')
			return refuse(form.values, { '': 'Its words are not there to be read any more' });
		const known = await themes.list(db, study);
		const theme = known.find(({ number }) => String(number) === form.input.theme);
		if (!theme) return refuse(form.values, { theme: 'Choose a theme of this study' });

		const coding = await themes.apply(db, actor, said, theme, form.input.memo);
		notice(event, coding ? 'The theme stands on it now' : 'You had put it under this theme before');
		redirect(303, here);
	}
};
