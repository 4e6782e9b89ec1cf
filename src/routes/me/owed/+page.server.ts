import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const all = await outcomes.owedTo(db, locals.actor);
	return {
		promises: all.map(({ prompt, study, ...promise }) => ({
			...promise,
			study: study.title,
			href: `/groups/${promise.groups[0]?.slug}/prompts/${prompts.address(study, prompt)}`
		}))
	};
};
