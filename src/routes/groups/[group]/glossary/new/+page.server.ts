import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { placeOf } from '../place';

const schema = v.object({ ...glossary.entryFields, then: v.string() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { here } = await placeOf(locals.actor, params, 'glossary.write');
	return { here };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await placeOf(event.locals.actor, event.params, 'glossary.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { then, ...input } = form.input;
		const entry = await glossary.write(db, at.actor, at.where, input);
		if (entry === 'taken') return refuse(form.values, glossary.wordProblems.taken);

		notice(event, 'The meaning is there');
		redirect(303, then === 'check' ? `${at.here}/${entry.number}/edit?words#words` : at.here);
	}
};
