import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { ownMemo } from '../../memo';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { memo, back } = await ownMemo(locals.actor, params);
	return { back, words: memo.words };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, memo, back } = await ownMemo(event.locals.actor, event.params);
		await themes.removeMemo(db, actor, memo);
		notice(event, 'Your note is removed');
		redirect(303, back);
	}
};
