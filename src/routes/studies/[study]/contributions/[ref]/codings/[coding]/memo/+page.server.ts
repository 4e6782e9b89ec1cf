import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { along, trailOf } from '$lib/text/inbox';
import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { codingAt } from '../coding';
import type { Actions, PageServerLoad, RouteParams } from './$types';

const schema = v.object({ words: field.optionalText(themes.MOST_MEMO), box: field.unseen() });

/** One's own coding: a colleague's note is not for changing. */
async function ownCoding(person: Actor | null, params: RouteParams) {
	const at = await codingAt(person, params);
	if (at.coding.coded_by !== at.actor.person) error(403, 'forbidden');
	return at;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { here, coding } = await ownCoding(locals.actor, params);
	return {
		here: along(here, trailOf(url.searchParams)),
		name: coding.theme.name,
		words: coding.words,
		memo: coding.memo
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here, coding } = await ownCoding(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await themes.changeCodingMemo(db, actor, study, coding, form.input.words);
		notice(event, form.input.words ? 'Your note is saved' : 'Your note is removed');
		redirect(303, along(here, trailOf(event.url.searchParams)));
	}
};
