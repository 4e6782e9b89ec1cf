import type { Credit, Piece } from '#lib/meeting.ts';
import { notFound } from '../../access/index.ts';
import type { Day, Db, Instant } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { agenda } from '../agenda.ts';
import type { SummaryRow } from '../tables.ts';
import { creditsOf, drawn } from './show.ts';
import { proseOf } from './text.ts';

/** A summary in the public list. `about` is the beginning of its prose, without quotes. */
export type ListedSummary = {
	slug: string;
	title: string;
	on_day: Day;
	group: string;
	about: string;
	published_at: Instant;
};

/** A summary as everyone reads it; `gone` where it was taken back. */
export type PublicSummary =
	| { gone: Instant }
	| (ListedSummary & {
			gone: null;
			pieces: Piece[];
			credits: Credit[];
			/** When it was corrected after everyone could read it. */
			changed_at: Instant | null;
	  });

/** Whether everyone can read it now. */
export function isPublic(summary: Pick<SummaryRow, 'published_to_all_at' | 'unpublished_at'>) {
	return summary.published_to_all_at !== null && summary.unpublished_at === null;
}

/** The published summaries, the latest meeting first. */
export async function publicSummaries(db: Db): Promise<ListedSummary[]> {
	const rows = await published(db)
		.where('unpublished_at', 'is', null)
		.orderBy('on_day', 'desc')
		.orderBy('published_to_all_at', 'desc')
		.orderBy('summary.id', 'desc')
		.execute();
	const names = await groupNames(
		db,
		rows.map((row) => row.group_id)
	);
	return rows.map((row) => listed(row, names.get(row.group_id) ?? ''));
}

/** The summary at that public address. 404 when it never was public. Quotes are drawn anew each time. */
export async function publicSummary(db: Db, slug: string): Promise<PublicSummary> {
	const row = (await published(db).where('slug', '=', slug).executeTakeFirst()) ?? notFound();
	if (row.unpublished_at) return { gone: row.unpublished_at };

	const names = await groupNames(db, [row.group_id]);
	const { edited_at, published_to_all_at } = row;
	return {
		gone: null,
		...listed(row, names.get(row.group_id) ?? ''),
		pieces: await drawn(db, row),
		credits: creditsOf(await agenda(db, { id: row.meeting_id })),
		changed_at:
			edited_at && published_to_all_at && edited_at > published_to_all_at ? edited_at : null
	};
}

// a heading runs into the sentence after it where there are no lines
const HEADING = /<h[234]>.*?<\/h[234]>/g;

type Row = Pick<SummaryRow, 'slug' | 'title' | 'body_html' | 'published_to_all_at'> & {
	on_day: Day;
};

function published(db: Db) {
	return db
		.selectFrom('summary')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.selectAll('summary')
		.select(['meeting.on_day', 'meeting.group_id'])
		.where('published_to_all_at', 'is not', null);
}

function listed(row: Row, group: string): ListedSummary {
	const { slug, title, on_day, published_to_all_at } = row;
	if (!published_to_all_at) throw new Error('a summary that is not public');
	return {
		slug,
		title,
		on_day,
		group,
		about: beginning(proseOf(row.body_html.replace(HEADING, ' '))),
		published_at: published_to_all_at
	};
}

/** About 160 letters, to the end of a word: as much as others show of a page. */
function beginning(prose: string) {
	if (prose.length <= 160) return prose;
	const cut = prose.slice(0, 160);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80))}…`.toWellFormed();
}

async function groupNames(db: Db, ids: string[]) {
	const rows = await groups.list(db, [...new Set(ids)]);
	return new Map(rows.map((group) => [group.id, group.name]));
}
