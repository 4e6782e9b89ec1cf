import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { readThread } from '../thread';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	allow(actor, 'thread.just-read', { group: finding.group.id, study: finding.study.id });
	const { title } = finding.version;
	return { thread, title, locked: contributions.locks(actor, finding) };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding, thread } = await readThread(event);
		allow(actor, 'thread.just-read', { group: finding.group.id, study: finding.study.id });
		if (contributions.locks(actor, finding)) {
			await contributions.justRead(db, actor, finding);
			notice(event, 'You can read what others said now. You can still answer');
		}
		redirect(303, thread);
	}
};
