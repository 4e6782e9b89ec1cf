import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { entryOf } from '../../place';

const schema = v.object({ ...glossary.entryFields, then: v.string() });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { entry, here } = await entryOf(locals.actor, params);
	const { word, meaning } = entry;
	return { here, stored: { word, meaning }, check: url.searchParams.has('words') };
};

export const actions: Actions = {
	default: async (event) => {
		const { entry, actor, where, here } = await entryOf(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { then, ...input } = form.input;
		const changed = await glossary.change(db, actor, where, entry, input);
		if (changed === 'taken') return refuse(form.values, glossary.wordProblems.taken);

		notice(event, 'The meaning is changed');
		redirect(303, then === 'check' ? `${here}/${entry.number}/edit?words#words` : here);
	}
};
