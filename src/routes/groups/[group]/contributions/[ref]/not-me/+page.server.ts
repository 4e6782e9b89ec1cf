import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { about, doneAt, readContribution } from '../contribution';
import type { Actions, PageServerLoad } from './$types';

type Read = Awaited<ReturnType<typeof readContribution>>;

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allowed(read);
	return { ...(await about(read)), no: why(read) };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		allowed(read);
		const no = why(read);
		if (no) return refuse({}, { '': no });
		await contributions.unclaimPoint(db, read.actor, read.c);
		notice(event, 'No name stands beside the note any more');
		redirect(303, await doneAt(read));
	}
};

function allowed({ actor, c }: Read) {
	allow(actor, 'claim.undo', { group: c.group_id, study: c.study_id, giver: c.person_id });
}

function why({ c, mine, sight }: Read) {
	if (c.kind !== 'point') return 'This is no note from a meeting.';
	if (sight !== 'words') return 'The words are not there any more.';
	if (!c.person_id) return 'No name stands beside this note.';
	return mine || c.claimed_at ? null : 'Nobody said of this note that it was them.';
}
