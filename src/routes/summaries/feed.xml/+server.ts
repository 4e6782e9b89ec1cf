import { allow } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { fresh, sinceWhen } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { asFeed, MOST } from '../feed';
import type { RequestHandler } from './$types';

const since = sinceWhen();

export const GET: RequestHandler = async ({ locals, request, url }) => {
	allow(locals.actor, 'public.read');
	const body = asFeed(await meetings.newestArticles(db, MOST), url.origin, settings);
	return fresh(request, { body, type: 'application/atom+xml; charset=utf-8' }, since(body));
};
