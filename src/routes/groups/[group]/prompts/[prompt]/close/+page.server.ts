import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { readThread } from '../thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	allow(actor, 'thread.close', { group: finding.group.id, study: finding.study.id });
	return {
		title: finding.version.title,
		due: finding.prompt.feedback_due,
		open: prompts.isOpen(finding),
		here: thread
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding, thread } = await readThread(event);
		allow(actor, 'thread.close', { group: finding.group.id, study: finding.study.id });
		await prompts.closeThread(db, actor, finding);
		notice(event, 'The finding is closed in this group');
		redirect(303, thread);
	}
};
