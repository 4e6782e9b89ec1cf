import type { Article } from '#lib/meeting.ts';
import type { Day, Db, Instant } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { aboutOf, asPublic, published } from './public.ts';

/** A summary in the public list. `about` is the beginning of its prose, without quotes. */
export type ListedSummary = {
	slug: string;
	title: string;
	on_day: Day;
	group: string;
	about: string;
	published_at: Instant;
};

/** Where a page of the list begins: after or before the summary with that address. */
export type From = { after: string } | { before: string } | null;

const PAGE = 25;

/**
 * A page of the published summaries, those that were published last first, with what leads to the next
 * later and the next earlier ones; null where there are none.
 */
export async function publicSummaries(
	db: Db,
	from: From = null,
	most = PAGE
): Promise<{ summaries: ListedSummary[]; later: From; earlier: From }> {
	const up = from !== null && 'before' in from;
	const slug = from && ('before' in from ? from.before : from.after);
	const start = slug === null ? null : await keyOf(db, slug);
	const keys = await keysFrom(db, start, up ? 'later' : 'earlier', most + 1);
	const more = keys.length > most;
	const shown = up ? keys.slice(0, most).toReversed() : keys.slice(0, most);
	const [first, last] = [shown.at(0), shown.at(-1)];
	return {
		summaries: await listed(db, shown),
		later: first && (up ? more : start) ? { before: first.slug } : null,
		earlier: last && (up ? start : more) ? { after: last.slug } : null
	};
}

/** The newest published summaries as everyone reads them, those that were published last first. */
export async function newestArticles(db: Db, most: number): Promise<Article[]> {
	const rows = await open(db)
		.selectAll('summary')
		.select(['meeting.on_day', 'meeting.group_id'])
		.orderBy('published_to_all_at', 'desc')
		.orderBy('summary.id', 'desc')
		.limit(most)
		.execute();
	const articles: Article[] = [];
	for (const row of rows) {
		const { gone: _, ...article } = await asPublic(db, row);
		articles.push(article);
	}
	return articles;
}

/** The published summaries of the same group, of the meetings right before and after one; null for none. */
export async function besides(db: Db, slug: string) {
	const here = await keyOf(db, slug);
	if (!here) return { earlier: null, later: null };
	return {
		earlier: await nextTo(db, here, 'earlier'),
		later: await nextTo(db, here, 'later')
	};
}

/** Where every published summary is, and when it last became what it is. */
export async function publicAddresses(db: Db): Promise<{ slug: string; at: Instant }[]> {
	const rows = await open(db)
		.select(['slug', 'published_to_all_at', 'edited_at'])
		.orderBy('published_to_all_at', 'desc')
		.limit(50_000) // no map of a site may be longer
		.execute();
	return rows.map(({ slug, published_to_all_at, edited_at }) => {
		const at = published_to_all_at ?? ('' as Instant);
		return { slug, at: edited_at && edited_at > at ? edited_at : at };
	});
}

type Key = {
	id: string;
	slug: string;
	title: string;
	on_day: Day;
	group_id: string;
	published_to_all_at: Instant | null;
};

const key = [
	...(['summary.id', 'slug', 'summary.title', 'on_day', 'group_id', 'published_to_all_at'] as const)
];

function open(db: Db) {
	return published(db).where('unpublished_at', 'is', null);
}

const ways = { earlier: ['desc', '<', '<='], later: ['asc', '>', '>='] } as const;

/** By keys alone, in the order of an index: the texts of ten thousand are not carried along to be sorted. */
async function keysFrom(
	db: Db,
	from: Key | null,
	way: keyof typeof ways,
	most: number
): Promise<Key[]> {
	const [order, beyond, until] = ways[way];
	return open(db)
		.select(key)
		.$if(from !== null, (query) =>
			query.where(({ eb, and, or }) => {
				const at = from?.published_to_all_at ?? ('' as Instant);
				// the first lets an index be used, which the choice alone does not
				return and([
					eb('published_to_all_at', until, at),
					or([eb('published_to_all_at', beyond, at), eb('summary.id', beyond, from?.id ?? '')])
				]);
			})
		)
		.orderBy('published_to_all_at', order)
		.orderBy('summary.id', order)
		.limit(most)
		.execute();
}

async function nextTo(db: Db, { group_id, on_day, id }: Key, way: keyof typeof ways) {
	const [order, beyond, until] = ways[way];
	const row = await open(db)
		.select(['slug', 'summary.title', 'on_day'])
		.where('group_id', '=', group_id)
		.where(({ eb, and, or }) =>
			and([
				eb('on_day', until, on_day),
				or([eb('on_day', beyond, on_day), eb('summary.id', beyond, id)])
			])
		)
		.orderBy('on_day', order)
		.orderBy('summary.id', order)
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

/** Also of one that was taken back meanwhile: whoever turns its page goes on from there. */
async function keyOf(db: Db, slug: string): Promise<Key | null> {
	const row = await published(db).select(key).where('slug', '=', slug).executeTakeFirst();
	return row ?? null;
}

async function listed(db: Db, keys: Key[]): Promise<ListedSummary[]> {
	const rows = await db
		.selectFrom('summary')
		.select(['id', 'body_html'])
		.where(
			'id',
			'in',
			keys.map(({ id }) => id)
		)
		.execute();
	const texts = new Map(rows.map((row) => [row.id, row]));
	const ids = [...new Set(keys.map(({ group_id }) => group_id))];
	const names = new Map((await groups.list(db, ids)).map(({ id, name }) => [id, name]));
	return keys.map(({ id, slug, title, on_day, group_id, published_to_all_at }) => {
		const about = aboutOf(texts.get(id) ?? { body_html: '' });
		const published_at = published_to_all_at ?? ('' as Instant);
		return { slug, title, on_day, group: names.get(group_id) ?? '', about, published_at };
	});
}
