import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as quotations from '$lib/server/quotations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { mine, mineAt } from '../asked';
import { problems } from '../problems';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	answer: field.choice(['yes', 'changed', 'no'], 'Choose your answer'),
	words: field.optionalText(quotations.MOST_QUOTED)
});

export const load: PageServerLoad = async (event) => {
	const { actor, asked } = await mineAt(event);
	return { asked: await mine(actor, asked) };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, asked } = await mineAt(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const given = { ...form.input, channel: 'web' } as const;
		const refused = await quotations.answer(db, actor, asked, given);
		if (refused) return refuse(form.values, problems[refused]);
		notice(event, 'Thank you. Your answer counts from now on. You can change it at any time');
		redirect(303, `/me/quotations/${asked.ref}`);
	}
};
