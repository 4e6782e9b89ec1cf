import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { awaits } from '../awaits';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here } = await studyOf(locals.actor, params, 'study.read');
	const all = await outcomes.promises(db, { study: study.id });
	const waiting = await outcomes.unansweredOf(db, study);
	return {
		promises: await Promise.all(
			all.map(async ({ prompt, study, ...promise }) => ({
				...promise,
				study: study.title,
				number: prompt.number,
				href: `${here}/prompts/${prompt.number}`,
				open: prompts.state(prompt) === 'open',
				awaits: promise.told ? [] : await awaits(here, prompt),
				disagree: waiting.get(prompt.id)?.length ?? 0
			}))
		)
	};
};
