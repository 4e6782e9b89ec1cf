import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as publications from '$lib/server/publications';
import { redirect } from '@sveltejs/kit';
import { choices, problems, publicationAt, publicationOf, schema, shown } from '../../publication';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await publicationAt(locals.actor, params);
	const { kind, title, published_in, link, on_day, rests } = at.publication;
	const { sentence_before, sentence_now } = at.publication;
	return {
		...shown(at),
		outcomes: await choices(at.study),
		stored: {
			...{ kind, title, published_in, link, on_day, sentence_before, sentence_now },
			outcomes: rests.map(({ number }) => String(number))
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await publicationAt(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = await publicationOf(at.study, form.input);
		const changed = await publications.change(db, at.actor, at.publication, input);
		if (typeof changed === 'string') return refuse(form.values, problems[changed]);
		notice(event, 'The draft is changed');
		redirect(303, at.here);
	}
};
