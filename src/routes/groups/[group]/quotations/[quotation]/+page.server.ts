import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as quotations from '$lib/server/quotations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { problems } from '../../../../me/quotations/problems';
import { askedAt, shown } from './asked';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	answer: field.choice(['yes', 'changed', 'no'], 'Choose what they said'),
	words: field.optionalText(quotations.MOST_QUOTED),
	channel: field.choice(['phone', 'post', 'meeting', 'email'], 'Choose how they told you')
});

export const load: PageServerLoad = async (event) => shown(await askedAt(event));

export const actions: Actions = {
	default: async (event) => {
		const { actor, asked, here } = await askedAt(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await quotations.answer(db, actor, asked, form.input);
		if (refused) return refuse(form.values, problems[refused]);
		notice(event, 'Written down. They are told that you did');
		redirect(303, here);
	}
};
