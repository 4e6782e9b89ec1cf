import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here } = await studyOf(locals.actor, params, 'study.read');
	const all = await outcomes.promises(db, { study: study.id });
	const waiting = await outcomes.unansweredOf(db, study);
	return {
		promises: all.map(({ prompt, study, ...promise }) => ({
			...promise,
			study: study.title,
			href: `${here}/prompts/${prompt.number}`,
			open: prompts.state(prompt) === 'open',
			disagree: waiting.get(prompt.id)?.length ?? 0
		}))
	};
};
