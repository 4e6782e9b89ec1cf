import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });

	const written = await prompts.list(db, study.id);
	const findings = await Promise.all(written.map((each) => finding(study.slug, each)));
	const groups = await studies.groupsOf(db, study.id);
	return {
		findings: findings.filter(({ state }) => state !== 'draft'),
		drafts: findings.filter(({ state }) => state === 'draft'),
		owed: findings.filter(({ state }) => state === 'owed'),
		unread: await contributions.unread(db, study.id),
		asked: groups
			.filter(({ partnership }) => studies.stateOf(partnership) === 'asked')
			.map(({ group }) => group.name),
		partners: groups.some(({ partnership }) => studies.stateOf(partnership) === 'accepted')
	};
};

async function finding(study: string, { prompt, version }: prompts.Written) {
	const threads = await prompts.threadsOf(db, prompt.id);
	return {
		number: prompt.number,
		title: version.title,
		state: prompts.state(prompt),
		closes: prompts.lastDay(prompt),
		due: prompt.feedback_due,
		threads: threads.map(({ thread, group }) => ({
			group: group.name,
			state: prompts.state(prompt, thread),
			href: `/groups/${group.slug}/prompts/${prompts.address({ slug: study }, prompt)}`
		}))
	};
}
