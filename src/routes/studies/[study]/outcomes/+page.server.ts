import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'study.read');
	const findings = await prompts.list(db, study.id);
	const titles = new Map(findings.map(({ prompt, version }) => [prompt.id, version.title]));
	const all = await outcomes.list(db, study);
	const waiting = await outcomes.unansweredOf(db, study);
	return {
		outcomes: all.map(
			({ number, kind, you_said, told_at, prompt_id, open, cites, checked_at }) => ({
				number,
				kind,
				you_said,
				told_at,
				checked: checked_at !== null,
				open,
				finding: titles.get(prompt_id) ?? '',
				behind: cites.length
			})
		),
		promised: (await outcomes.promised(db, { study: study.id })).map(
			({ prompt, title, due, days }) => ({
				...{ number: prompt.number, title, due, days },
				disagree: waiting.get(prompt.id)?.length ?? 0
			})
		)
	};
};
