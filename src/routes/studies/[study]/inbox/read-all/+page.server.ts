import * as contributions from '$lib/server/contributions';
import { db, now, type Instant } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as inbox from '$lib/server/inbox';
import { count } from '$lib/text/dates';
import { queryOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

/** `since`: from when on things were new to this reader, when the page with the button was made. */
const schema = v.object({
	query: field.unseen(1000),
	until: field.unseen(),
	since: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.mark-read');
	const since = await inbox.visited(db, actor, study);
	const about = await inbox.known(db, actor, study, since);
	const { said, wanted, query } = inbox.read(db, about, url.searchParams);
	const tally = await contributions.tally(db, study.id, wanted, { unread: about.wishes.unread });
	return {
		...{ query, unread: tally.unread, until: now(), since: since ?? '' },
		said: said.map(({ words }) => words)
	};
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
		const { until, since } = form.input;
		const search = new URLSearchParams(form.input.query);
		const about = await inbox.known(db, actor, study, moment(since));
		const { wanted } = inbox.read(db, about, search);
		const marked = await contributions.markFitting(
			...([db, actor, study.id, wanted, moment(until) ?? now()] as const)
		);
		notice(
			event,
			marked
				? `Marked as read: ${count(marked, 'contribution', 'contributions')}`
				: 'All of them were read already'
		);
		redirect(303, `${here}/inbox?${queryOf(search)}`);
	}
};

/** A moment as the form carried it; null where it is none. */
function moment(text: string): Instant | null {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? (text as Instant) : null;
}
