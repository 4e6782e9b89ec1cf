import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { awaits } from '../../../awaits';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.tell');
	const { study, outcome, finding } = at;
	const here = `/studies/${study.slug}`;
	const cited = new Set(outcome.cites.map(({ id }) => id));
	const disagree = await outcomes.unanswered(db, finding.prompt);
	return {
		...(await shown(at)),
		awaits: finding.prompt.answered_at ? [] : await awaits(here, finding.prompt, outcome),
		// what was taken back or hidden since, which nobody may retell
		taken: outcome.cites.length - outcomes.standing(outcome.cites).length,
		gone: outcomes.isGone(outcome),
		disagree: disagree.filter(({ contribution_id: id }) => !cited.has(id)).length,
		state: prompts.state(finding.prompt)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.tell');
		const refused = await outcomes.tell(db, at.actor, at.outcome);
		// the page says what to do instead
		if (refused === 'gone') redirect(303, `${at.here}/tell`);
		notice(event, 'It is told');
		redirect(303, at.here);
	}
};
