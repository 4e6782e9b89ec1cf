import { notFound } from '$lib/server/access';
import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { along, trailOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import { schema } from '../../../memos/memo';
import { saidOf } from '../../../place';
import type { Actions, PageServerLoad, RouteParams } from './$types';

async function wordsAt(person: App.Locals['actor'], params: RouteParams) {
	const at = await saidOf(person, params, 'contribution.code');
	if (readable(at.actor, at.said) !== 'words') notFound();
	return at;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { said, here } = await wordsAt(locals.actor, params);
	return { here: along(here, trailOf(url.searchParams)), body: said.body };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, said, here } = await wordsAt(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await themes.writeMemo(db, actor, study, { contribution: said.id }, form.input);
		notice(event, 'Your note is saved');
		redirect(303, along(here, trailOf(event.url.searchParams)));
	}
};
