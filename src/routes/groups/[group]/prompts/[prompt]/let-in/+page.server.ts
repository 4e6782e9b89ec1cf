import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { readThread } from '../thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	const { group, study } = finding;
	allow(actor, 'thread.let-in', { group: group.id, study: study.id });
	const people = await groups.people(db, group.id);
	return {
		finding: prompts.shown(finding, study),
		studyHref: `/groups/${group.slug}/studies/${study.slug}`,
		members: people.filter((each) => each.role === 'member').length,
		letIn: finding.thread.let_in_at,
		here: thread
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding, thread } = await readThread(event);
		allow(actor, 'thread.let-in', { group: finding.group.id, study: finding.study.id });
		await prompts.letIn(db, actor, finding);
		notice(event, 'The group can read and answer this now. We are telling everyone');
		redirect(303, thread);
	}
};
