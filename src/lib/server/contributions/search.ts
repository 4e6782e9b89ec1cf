import { allow, type Actor } from '../access/index.ts';
import { byThreads, matching, type Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { Term } from '#lib/text/search.ts';
import { byIds } from './find.ts';
import { readable, type Contribution } from './readable.ts';
import { worded } from './scope.ts';

/** How many stand on a page, and of how many of the newest a search tells. */
const PAGE = 25;
const MOST = 1000;

export type Hits = {
	/** of the page, newest first */
	found: Contribution[];
	/** of all pages; only what this reader may read is counted */
	count: number;
	/** there are more than are counted */
	more: boolean;
	page: number;
	pages: number;
};

/**
 * What was said in a group, or to a study, that holds every word, for whoever may read it. Words are
 * found, not people: neither names nor earlier wordings are searched. Nothing of it is recorded.
 */
export async function search(
	db: Db,
	actor: Actor,
	where: { group: string } | { study: string },
	terms: Term[],
	wanted = 1
): Promise<Hits> {
	if ('group' in where) allow(actor, 'group.read', where);
	else allow(actor, 'inbox.read', where);
	if (!terms.length) return { found: [], count: 0, more: false, page: 1, pages: 1 };

	const place = 'group' in where ? where : { ...where, threads: await threadsOf(db, where.study) };
	const readableRows = db
		.selectFrom('contribution')
		.select(['contribution.id', 'contribution.given_at'])
		.where(worded(db, actor));
	const all = await matching(db, readableRows, place, terms)
		.limit(MOST + 1)
		.execute();
	const newest = all
		.slice(0, MOST)
		.toSorted((a, b) =>
			a.given_at < b.given_at ? 1 : a.given_at > b.given_at ? -1 : a.id < b.id ? 1 : -1
		);
	const pages = Math.max(1, Math.ceil(newest.length / PAGE));
	const page = Math.min(Math.max(1, wanted), pages);
	const ids = newest.slice((page - 1) * PAGE, page * PAGE).map(({ id }) => id);
	return {
		found: await inOrder(db, actor, ids),
		count: newest.length,
		more: all.length > MOST,
		page,
		pages
	};
}

async function threadsOf(db: Db, study: string): Promise<string[]> {
	if (!byThreads(db)) return [];
	return (await threadIds(db, { study }).execute()).map(({ id }) => id);
}

async function inOrder(db: Db, actor: Actor, ids: string[]): Promise<Contribution[]> {
	const byId = new Map((ids.length ? await byIds(db, ids) : []).map((c) => [c.id, c]));
	return ids.flatMap((id) => {
		const c = byId.get(id);
		return c && readable(actor, c) === 'words' ? [c] : [];
	});
}
