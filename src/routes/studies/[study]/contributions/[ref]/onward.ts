import type { Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as inbox from '$lib/server/inbox';
import { isSorting } from '$lib/text/inbox';

/**
 * Where it goes on for somebody who goes through the inbox, narrowed as `query` says: to the next older
 * contribution, and from the oldest to the inbox. What has no theme is gone through from the newest
 * again, for some may have been passed over. With what to say about it.
 */
export async function onward(
	actor: Actor,
	study: { id: string; slug: string },
	said: contributions.Contribution,
	query: string
): Promise<{ to: string; words: string; last: boolean }> {
	const sorting = isSorting(query);
	const since = await inbox.visited(db, actor, study);
	const about = await inbox.known(db, actor, study, since);
	const { wanted } = inbox.read(db, about, new URLSearchParams(query || 'unsorted=yes'));
	const find = async (after?: contributions.Contribution) => {
		const page = { ...wanted, heard: true, after, limit: 2 };
		return (await contributions.ofStudy(db, study.id, page)).find(({ id }) => id !== said.id);
	};

	const next = (await find(said)) ?? (sorting ? await find() : undefined);
	const at = `/studies/${study.slug}`;
	const kept = query && `?${query}`;
	if (next)
		return { to: `${at}/contributions/${next.ref}${kept}`, words: 'This is the next', last: false };
	const words = sorting ? 'Nothing else waits for a theme' : 'That was the last one that fits';
	return { to: `${at}/inbox${kept}`, words, last: true };
}
