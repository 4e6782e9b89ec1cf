import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as quotations from '$lib/server/quotations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saidOf } from '../../../place';
import { choices, isMarked, LISTED, marked } from './marked';
import { problems } from './problems';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	sentences: field.choices(LISTED),
	exact: field.optionalText(quotations.MOST_QUOTED),
	place: field.text(quotations.MOST_PLACE, 'Write where the sentence will stand'),
	before: field.optionalText(quotations.MOST_CONTEXT),
	after: field.optionalText(quotations.MOST_CONTEXT),
	own: field.ticked(),
	wording: field.unseen(),
	box: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'quotation.ask');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	const never = quotations.cannotAsk(actor, study, said);
	return {
		here,
		line,
		no: never && (problems[never][''] ?? null),
		noted: said.wording === 'noted',
		// which wording the sentences are of: an edit meanwhile would move them
		wording: said.edited_at ?? 'first',
		...(never ? { options: [], more: false } : choices(said.body))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, said } = await saidOf(event.locals.actor, event.params, 'quotation.ask');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { place, before, after, own, box } = form.input;
		if (form.input.wording !== (said.edited_at ?? 'first'))
			return refuse(form.values, { sentences: 'The words were changed meanwhile. Choose again' });
		const found = marked(said.body, form.input);
		if (!isMarked(found)) return refuse(form.values, found);
		const asked = await quotations.ask(db, actor, study, said, {
			...found,
			...{ place, before, after, own, box }
		});
		if (typeof asked === 'string') return refuse(form.values, problems[asked]);
		notice(event, 'They are asked. Until they say yes, do not quote it');
		redirect(303, `/studies/${study.slug}/quotations`);
	}
};
