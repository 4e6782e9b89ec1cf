import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';
import { lookOf } from './look';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	const { c } = read;
	allow(read.actor, 'second-look.ask', {
		group: c.group_id,
		study: c.study_id,
		giver: c.person_id
	});
	return { ...(await about(read)), hidden: c.hidden_at !== null, look: await lookOf(c) };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		await contributions.askSecondLook(db, read.actor, read.c);
		notice(event, 'You have asked for a second look');
		redirect(303, await doneAt(read));
	}
};
