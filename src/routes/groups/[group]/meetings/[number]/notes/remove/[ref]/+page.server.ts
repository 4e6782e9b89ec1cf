import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { readNote } from '../../noted';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { noted, item, back } = await readNote(event);
	return { item: item.title, body: noted.body, shared: noted.shared_at !== null, back };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, noted, back } = await readNote(event);
		await contributions.withdraw(db, actor, noted);
		notice(event, 'The note is removed');
		redirect(303, back);
	}
};
