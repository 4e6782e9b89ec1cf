import type { Article } from '$lib/meeting';
import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';

/** Said in the place of a file of a summary that was taken back. */
export const gone = () =>
	new Response('This summary is no longer published.\n', {
		status: 410,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
	});

/** The summary as it may be read at this moment, or that it was taken back. 404 where there never was one. */
export async function openArticle(
	actor: App.Locals['actor'],
	slug: string
): Promise<Article | null> {
	allow(actor, 'public.read');
	const summary = await meetings.publicSummary(db, slug);
	return summary.gone === null ? summary : null;
}
