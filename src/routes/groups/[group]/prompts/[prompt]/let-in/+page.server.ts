import { allow, notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const finding = await at(locals.actor, params);
	allow(locals.actor, 'thread.let-in', { group: finding.group.id, study: finding.study.id });
	const people = await groups.people(db, finding.group.id);
	return {
		finding: prompts.shown(finding, finding.study),
		studyHref: `/groups/${params.group}/studies/${finding.study.slug}`,
		members: people.filter((each) => each.role === 'member').length,
		letIn: finding.thread.let_in_at,
		here: here(params)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const finding = await at(event.locals.actor, event.params);
		const { group, study } = finding;
		allow(event.locals.actor, 'thread.let-in', { group: group.id, study: study.id });
		await prompts.letIn(db, event.locals.actor, finding);
		notice(event, 'The group can read and answer this now. We are telling everyone');
		redirect(303, here(event.params));
	}
};

async function at(actor: Actor | null, params: { group: string; prompt: string }) {
	const group = await groups.bySlug(db, params.group);
	const finding = await prompts.finding(db, group, params.prompt);
	return prompts.visible(actor, finding) ? finding : notFound();
}

function here({ group, prompt }: { group: string; prompt: string }) {
	return `/groups/${group}/prompts/${prompt}`;
}
