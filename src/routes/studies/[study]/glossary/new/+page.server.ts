import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { field, notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { placeOf } from '../place';

const schema = v.object({
	...glossary.entryFields,
	then: v.string(),
	/** what somebody asked, which this answers */
	asked: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { here, study } = await placeOf(locals.actor, params, 'glossary.write');
	const key = url.searchParams.get('asked') ?? String(locals.kept?.values.asked ?? '');
	const asked = (await glossary.openAsked(db, study.id)).find((each) => each.key === key);
	return {
		here,
		asked: asked && {
			...{ key: asked.key, phrase: asked.phrase, group: asked.group.name },
			finding: asked.finding.title
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { actor, study, where, here } = await placeOf(locals.actor, params, 'glossary.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { then, asked: key, ...input } = form.input;
		// answered by a colleague in the meantime, it is simply a word
		const asked = (await glossary.openAsked(db, study.id)).find((each) => each.key === key);
		const entry = await glossary.write(db, actor, where, input, asked);
		if (entry === 'taken') return refuse(form.values, glossary.wordProblems.taken);

		notice(event, asked ? 'The meaning is there. Whoever asked is told' : 'The meaning is there');
		redirect(303, then === 'check' ? `${here}/${entry.number}/edit?words#words` : here);
	}
};
