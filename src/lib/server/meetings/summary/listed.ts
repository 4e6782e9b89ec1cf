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
 * A page of the published summaries, the latest meeting first, with what leads to the next later and
 * the next earlier ones; null where there are none.
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

/** The published summaries of the same group that stand right before and after one; null for none. */
export async function besides(db: Db, slug: string) {
	const here = await keyOf(db, slug);
	if (!here) return { earlier: null, later: null };
	const [earlier] = await keysFrom(db, here, 'earlier', 1, here.group_id);
	const [later] = await keysFrom(db, here, 'later', 1, here.group_id);
	return { earlier: earlier ? told(earlier) : null, later: later ? told(later) : null };
}

/** Where every published summary is, and when it last became what it is. */
export async function publicAddresses(db: Db): Promise<{ slug: string; at: Instant }[]> {
	const rows = await open(db)
		.select(['slug', 'published_to_all_at', 'edited_at'])
		.orderBy('slug', 'desc')
		.limit(50_000) // no map of a site may be longer
		.execute();
	return rows.map(({ slug, published_to_all_at, edited_at }) => {
		const at = published_to_all_at ?? ('' as Instant);
		return { slug, at: edited_at && edited_at > at ? edited_at : at };
	});
}

type Key = { id: string; slug: string; title: string; on_day: Day; group_id: string };

function open(db: Db) {
	return published(db).where('unpublished_at', 'is', null);
}

/** Ordered by keys alone: the texts of ten thousand are not carried along to be sorted. */
async function keysFrom(
	db: Db,
	from: Key | null,
	way: 'earlier' | 'later',
	most: number,
	group?: string
): Promise<Key[]> {
	const [order, beyond] = way === 'earlier' ? (['desc', '<'] as const) : (['asc', '>'] as const);
	return open(db)
		.select(['summary.id', 'slug', 'summary.title', 'on_day', 'group_id'])
		.$if(from !== null, (query) =>
			query.where(({ eb, and, or }) => {
				const { on_day = '' as Day, id = '' } = from ?? {};
				const same = and([eb('on_day', '=', on_day), eb('summary.id', beyond, id)]);
				return or([eb('on_day', beyond, on_day), same]);
			})
		)
		.$if(group !== undefined, (query) => query.where('group_id', '=', group ?? ''))
		.orderBy('on_day', order)
		.orderBy('summary.id', order)
		.limit(most)
		.execute();
}

/** Also of one that was taken back meanwhile: whoever turns its page goes on from there. */
async function keyOf(db: Db, slug: string): Promise<Key | null> {
	const key = await published(db)
		.select(['summary.id', 'slug', 'summary.title', 'on_day', 'group_id'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	return key ?? null;
}

async function listed(db: Db, keys: Key[]): Promise<ListedSummary[]> {
	const rows = await db
		.selectFrom('summary')
		.select(['id', 'body_html', 'published_to_all_at'])
		.where(
			'id',
			'in',
			keys.map(({ id }) => id)
		)
		.execute();
	const texts = new Map(rows.map((row) => [row.id, row]));
	const ids = [...new Set(keys.map(({ group_id }) => group_id))];
	const names = new Map((await groups.list(db, ids)).map(({ id, name }) => [id, name]));
	return keys.map(({ id, slug, title, on_day, group_id }) => {
		const { body_html = '', published_to_all_at } = texts.get(id) ?? {};
		const published_at = published_to_all_at ?? ('' as Instant);
		const about = aboutOf({ body_html });
		return { slug, title, on_day, group: names.get(group_id) ?? '', about, published_at };
	});
}

function told({ slug, title, on_day }: Key) {
	return { slug, title, on_day };
}
