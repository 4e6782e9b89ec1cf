import type { Article } from '#lib/meeting.ts';
import { notFound } from '../../access/index.ts';
import type { Day, Db, Instant } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { agenda } from '../agenda.ts';
import type { SummaryRow } from '../tables.ts';
import { correctionsOf } from './corrections.ts';
import { pictureOf } from './picture-of.ts';
import { bytesOf } from './picture.ts';
import { creditsOf, fillingOf } from './show.ts';
import { pieces, proseOf } from './text.ts';
import { typedPieces } from './typed.ts';

/** A summary as everyone reads it; `gone` where it was taken back. */
export type PublicSummary = { gone: Instant } | (Article & { gone: null });

/** The summary at that public address. 404 when it never was public. Quotes are drawn anew each time. */
export async function publicSummary(db: Db, slug: string): Promise<PublicSummary> {
	const row = await at(db, slug);
	return row.unpublished_at ? { gone: row.unpublished_at } : asPublic(db, row);
}

/** The bytes of its picture; 404 where that is another one by now, or none. */
export async function publicPicture(db: Db, slug: string, ref: string) {
	const row = await at(db, slug);
	if (row.unpublished_at) return { gone: row.unpublished_at };
	if ((await pictureOf(db, row))?.ref !== ref) notFound();
	return { gone: null, ...(await bytesOf(db, row)) };
}

/** A summary with the meeting that it tells of. */
export type PublicRow = SummaryRow & { on_day: Day; group_id: string };

/** What everyone reads of a summary, or would read once it is public. */
export async function asPublic(db: Db, row: PublicRow): Promise<Article & { gone: null }> {
	const { id, slug, title, on_day, edited_at, published_to_all_at: published_at } = row;
	if (!published_at) throw new Error('a summary that is not public');
	const group = await groups.find(db, row.group_id);
	const filling = await fillingOf(db, row);
	return {
		gone: null,
		...{ id, slug, title, on_day, published_at },
		...{ group: group.name, group_about: group.about, about: aboutOf(row) },
		pieces: pieces(row.body_html, filling),
		typed: typedPieces(row.body, filling),
		credits: creditsOf(await agenda(db, { id: row.meeting_id })),
		corrections: await correctionsOf(db, row),
		picture: await pictureOf(db, row),
		changed_at: edited_at && edited_at > published_at ? edited_at : null
	};
}

/** Every summary that is or was public, with its meeting. */
export function published(db: Db) {
	return db
		.selectFrom('summary')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.where('published_to_all_at', 'is not', null);
}

/** The beginning of its prose, without quotes: about 160 letters, as much as others show of a page. */
export function aboutOf({ body_html }: Pick<SummaryRow, 'body_html'>) {
	const words = proseOf(body_html.replace(HEADING, ' '));
	if (words.length <= 160) return words;
	const cut = words.slice(0, 160);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80))}…`.toWellFormed();
}

// a heading runs into the sentence after it where there are no lines
const HEADING = /<h[234]>.*?<\/h[234]>/g;

async function at(db: Db, slug: string): Promise<PublicRow> {
	const row = await published(db)
		.selectAll('summary')
		.select(['meeting.on_day', 'meeting.group_id'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	return row ?? notFound();
}

/** Which meeting it tells of, for what else belongs to that: its group, number and day, and the findings on its agenda. */
export async function publicMeeting(db: Db, slug: string) {
	const { group_id, meeting_id, on_day } = await at(db, slug);
	const { number } = await db
		.selectFrom('meeting')
		.select('number')
		.where('id', '=', meeting_id)
		.executeTakeFirstOrThrow();
	const prompts = (await agenda(db, { id: meeting_id })).flatMap(({ finding }) =>
		finding ? [finding.prompt.id] : []
	);
	return { group: await groups.find(db, group_id), number, on_day, prompts };
}
