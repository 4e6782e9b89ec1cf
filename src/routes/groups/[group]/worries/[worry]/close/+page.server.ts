import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as worries from '$lib/server/worries';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { readWorry, shownWorry } from '../../worry';

const schema = v.object({ closing: field.text(500, 'Write in a few words what was done') });

export const load: PageServerLoad = async (event) => ({
	worry: await shownWorry(await readWorry(event))
});

export const actions: Actions = {
	default: async (event) => {
		const { actor, found, here } = await readWorry(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await worries.close(db, actor, found, form.input.closing);
		notice(event, 'It is closed');
		redirect(303, here);
	}
};
