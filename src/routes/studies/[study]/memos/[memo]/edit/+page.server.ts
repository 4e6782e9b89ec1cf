import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { ownMemo, schema } from '../../memo';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { memo, back } = await ownMemo(locals.actor, params);
	return { back, words: memo.words, ofTheme: memo.theme_id !== null };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, memo, back } = await ownMemo(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await themes.changeMemo(db, actor, memo, form.input.words);
		notice(event, 'Your note is changed');
		redirect(303, back);
	}
};
