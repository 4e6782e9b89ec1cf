import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { next } from '../next';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { draft, versions } = await next(locals.actor, params, 'prompt.write');
	return { versions, title: draft?.version.title ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, prompt, draft, versions } = await next(
			event.locals.actor,
			event.params,
			'prompt.write'
		);
		if (draft) {
			const named = await outcomes.ofVersions(db, prompt.id);
			if (named.has(draft.version.id)) return refuse({}, { '': NAMED });
			const dropped = await prompts.dropVersion(db, actor, prompt, draft);
			if (dropped === 'published') return refuse({}, { '': PUBLISHED });
		}
		notice(event, 'The draft is thrown away');
		redirect(303, versions);
	}
};

const NAMED = 'An outcome says that it led to this version. Change the outcome first';
const PUBLISHED = 'A colleague has published it meanwhile, so it stays';
