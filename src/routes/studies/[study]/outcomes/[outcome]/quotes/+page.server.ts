import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { problems } from '../../outcome';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ quote: field.unseen() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.write');
	return {
		...(await shown(at)),
		quotes: await outcomes.quoteChoices(db, at.actor, at.outcome)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (!form.input.quote) return refuse(form.values, { '': 'Choose the words' });
		const added = await outcomes.addQuote(db, at.actor, at.outcome, form.input.quote);
		if (added === 'told') return refuse(form.values, problems.told);
		notice(event, `The words are added as [quote ${added}]. You can move that line in the text`);
		redirect(303, at.here);
	}
};
