import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

type Read = Awaited<ReturnType<typeof readContribution>>;

function allowed({ actor, c }: Read) {
	const place = { group: c.group_id, study: c.study_id, giver: c.person_id };
	allow(actor, 'contribution.agree', place);
}

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allowed(read);
	const { c } = read;
	return {
		...(await about(read)),
		at: c.given_at,
		channel: c.channel,
		waits: contributions.waitsForGiver(c),
		agreed: c.read_back_at
	};
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		allowed(read);
		await contributions.agree(db, read.actor, read.c);
		notice(event, 'Thank you. You said that these are your words');
		redirect(303, await doneAt(read));
	}
};
