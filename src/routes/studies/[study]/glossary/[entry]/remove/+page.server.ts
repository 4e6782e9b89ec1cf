import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { entryOf } from '../../place';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { entry, here } = await entryOf(locals.actor, params);
	return { here, word: entry.word, meaning: entry.meaning_html };
};

export const actions: Actions = {
	default: async (event) => {
		const { entry, actor, where, here } = await entryOf(event.locals.actor, event.params);
		await glossary.remove(db, actor, where, entry);
		notice(event, 'The word is removed');
		redirect(303, here);
	}
};
