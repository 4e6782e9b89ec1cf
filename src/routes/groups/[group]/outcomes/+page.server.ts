import { allow } from '$lib/server/access';
import { isPrivate, readable, unansweredQuestions } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { explainedWords } from './words';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const here = `/groups/${group.slug}/prompts`;
	const told = await explainedWords(
		locals.actor,
		group,
		await outcomes.ofGroup(db, locals.actor, group)
	);
	const promised = await outcomes.promised(db, { group: group.id });
	const { actor } = locals;
	const asked = (await unansweredQuestions(db, { group: group.id })).filter(
		({ said }) => !isPrivate(said) && readable(actor, said) === 'words'
	);
	return {
		asked: asked.map(({ said, owing }) => ({
			...{ number: said.number, due: owing.due, days: owing.days },
			href: `/groups/${group.slug}/contributions/${said.ref}`
		})),
		told: told.map(({ finding, outcomes, locked }) => ({
			locked,
			title: finding.version.title,
			href: `${here}/${prompts.address(finding.study, finding.prompt)}`,
			study: finding.study.title,
			outcomes: outcomes.map(({ outcome, numbers }) => ({
				number: outcome.number,
				kind: outcome.kind,
				you_said: outcome.you_said,
				we_did: outcome.we_did,
				reason: outcome.reason,
				told_at: outcome.told_at,
				numbers
			}))
		})),
		promised: promised.map(({ prompt, title, study, due, earlier, by, days }) => ({
			title,
			href: `${here}/${prompts.address(study, prompt)}`,
			...{ due, earlier, by, days }
		}))
	};
};
