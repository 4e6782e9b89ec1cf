import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { outcomeAt, shown } from './outcome';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'study.read');
	return {
		...(await shown(at)),
		state: prompts.state(at.finding.prompt),
		lines: await outcomes.lines(db, at.actor, at.study, at.outcome.cites)
	};
};
