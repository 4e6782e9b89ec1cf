import { notice } from '$lib/server/http';
import { trailOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import { saidOf } from '../../../place';
import { onward } from '../onward';
import type { RequestHandler } from './$types';

/** The way to the next one, found when it is asked for: a colleague may be sorting too. */
export const GET: RequestHandler = async (event) => {
	const { study, actor, said } = await saidOf(event.locals.actor, event.params, 'inbox.read');
	const trail = trailOf(event.url.searchParams);
	const { to, words, last } = await onward(actor, study, said, trail);
	if (last) notice(event, words);
	redirect(303, to);
};
