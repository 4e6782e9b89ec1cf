import { allow, notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const finding = await at(locals.actor, params);
	allow(locals.actor, 'thread.close', { group: finding.group.id, study: finding.study.id });
	return {
		title: finding.version.title,
		due: finding.prompt.feedback_due,
		open: prompts.isOpen(finding),
		here: here(params)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const finding = await at(event.locals.actor, event.params);
		const { group, study } = finding;
		allow(event.locals.actor, 'thread.close', { group: group.id, study: study.id });
		await prompts.closeThread(db, event.locals.actor, finding);
		notice(event, 'The finding is closed in this group');
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
