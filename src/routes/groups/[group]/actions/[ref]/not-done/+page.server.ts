import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readAction, leadsBack } from '../action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readAction(event);
	return { body: read.point.body, back: await leadsBack(read) };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readAction(event);
		await meetings.doAction(db, read.actor, read.point, { undo: true });
		notice(event, 'It is on the list again');
		redirect(303, await leadsBack(read));
	}
};
