import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import { draftOf, problem, schema, stored } from '../draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'prompt.write', { study: study.id });
	return { stored: stored() };
};

export const actions: Actions = {
	default: async (event) => {
		const study = await studies.bySlug(db, event.params.study);
		allow(event.locals.actor, 'prompt.write', { study: study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const draft = draftOf(form.input);
		const made = await prompts.draftPrompt(db, event.locals.actor, study, draft);
		if (typeof made === 'string') return refuse(form.values, problem(made, draft));

		notice(event, 'The draft is saved');
		const here = `/studies/${study.slug}/prompts/${made.prompt.number}`;
		redirect(303, form.input.then === 'check' ? `${here}?words#words` : here);
	}
};
