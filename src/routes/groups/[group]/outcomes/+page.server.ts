import { allow } from '$lib/server/access';
import { isPrivate, readable, unansweredQuestions } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import * as publications from '$lib/server/publications';
import type { PageServerLoad } from './$types';
import { anchorOf } from '$lib/text/outcomes';
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
	const all = told.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome));
	const printed = await publications.ofOutcomes(
		db,
		all.map(({ id }) => id)
	);
	const versions = await outcomes.ledTo(db, all);
	const promised = await outcomes.promises(db, { group: group.id });
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
			outcomes: outcomes.map(({ outcome, numbers, own }) => ({
				number: outcome.number,
				version: versions.get(outcome.id) ?? null,
				anchor: anchorOf(finding.study, outcome),
				own,
				on: outcome.on_day,
				parts: outcome.parts,
				kind: outcome.kind,
				you_said: outcome.you_said,
				we_did: outcome.we_did,
				reason: outcome.reason,
				told_at: outcome.told_at,
				inPrint: printed.get(outcome.id) ?? [],
				numbers: numbers.filter((number) => !own.some((mine) => mine.number === number))
			}))
		})),
		promised: promised.map(({ prompt, study, ...promise }) => ({
			...promise,
			study: study.title,
			href: `${here}/${prompts.address(study, prompt)}`
		}))
	};
};
