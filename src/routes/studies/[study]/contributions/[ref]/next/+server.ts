import { notice } from '$lib/server/http';
import { queryOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import { saidOf } from '../../../place';
import { onward } from '../onward';
import type { RequestHandler } from './$types';

/** The way to the next one, found when it is asked for: a colleague may be sorting too. */
export const GET: RequestHandler = async (event) => {
	const { study, actor, said } = await saidOf(event.locals.actor, event.params, 'inbox.read');
	const query = queryOf(event.url.searchParams);
	const { to, words, last } = await onward(actor, study, said, query);
	if (last) notice(event, words);
	redirect(303, to);
};
