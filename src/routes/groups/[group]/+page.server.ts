import { allow, may } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import * as reflections from '$lib/server/reflections';
import * as studies from '$lib/server/studies';
import { subjectName } from '$lib/text/reflections';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });

	const mine = await contributions.answeredThreads(db, locals.actor.person);
	const findings = (await prompts.findings(db, group.id)).map((finding) => ({
		title: finding.version.title,
		href: `/groups/${group.slug}/prompts/${prompts.address(finding.study, finding.prompt)}`,
		study: finding.study.title,
		minutes: finding.prompt.minutes,
		questions: finding.questions.length,
		closes: prompts.lastDay(finding.prompt, finding.thread),
		due: finding.prompt.feedback_due,
		answered: mine.has(finding.thread.id),
		state: prompts.state(finding.prompt, finding.thread)
	}));
	const asked =
		locals.actor.groups[group.id] === 'member'
			? await reflections.toAsk(db, locals.actor, group)
			: null;
	const partners = await studies.partnershipsOf(db, group.id);
	return {
		about: group.about,
		asked: asked && { name: subjectName(asked), address: asked.address },
		looksIn: group.looks_in,
		controller: group.controller,
		open: findings.filter(({ state }) => state === 'open'),
		past: findings.filter(({ state }) => ['closed', 'owed', 'answered'].includes(state)),
		waiting: may(locals.actor, 'thread.let-in', { group: group.id })
			? findings.filter(({ state }) => state === 'waiting')
			: [],
		studies: partners
			.filter(({ partnership }) => studies.stateOf(partnership) === 'accepted')
			.map(({ study }) => ({
				title: study.title,
				href: `/groups/${group.slug}/studies/${study.slug}`
			}))
	};
};
