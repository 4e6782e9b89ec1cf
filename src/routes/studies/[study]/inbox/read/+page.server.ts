import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { count } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

/** `page`: all that stood on the page, for the button that marks all of it. */
const schema = v.object({
	c: field.choices(),
	page: field.choices(),
	which: field.unseen(),
	search: field.unseen(1000)
});

export const load: PageServerLoad = async ({ locals, params }) => {
	await studyOf(locals.actor, params, 'inbox.mark-read');
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(
			event.locals.actor,
			event.params,
			'inbox.mark-read'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { c, page, which, search } = form.input;
		const ticked = await contributions.ofRefs(db, study.id, which === 'page' ? page : c);
		if (!ticked.length) return refuse(form.values, { '': 'Tick what you have read' });

		const ids = ticked.map(({ id }) => id);
		await contributions.markRead(db, actor, study.id, ids);
		notice(event, `Marked as read: ${count(ids.length, 'contribution', 'contributions')}`);
		redirect(303, `${here}/inbox?${new URLSearchParams(search)}`);
	}
};
