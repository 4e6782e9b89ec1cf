import { allow, notFound, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { together, type Db, type Instant } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { stamp, summaryOf } from './find.ts';

/** One writing of a summary; the newest is the one that stands. */
export type Writing = {
	number: number;
	title: string;
	body: string;
	at: Instant;
	by: string;
	stands: boolean;
};

/** Keeps what a summary says before it is changed, inside the caller's transaction. */
export async function keepWriting(db: Db, summary: SummaryRow): Promise<void> {
	const { id: summary_id, title, body, created_at, created_by, edited_at, edited_by } = summary;
	const kept = await writingsOf(db, summary);
	await db
		.insertInto('summary_writing')
		.values({
			...{ summary_id, title, body },
			number: (kept.at(-1)?.number ?? 0) + 1,
			written_at: edited_at ?? created_at,
			written_by: edited_by ?? created_by
		})
		.execute();
}

/** Every writing since the summary first went round, the first one first. For organisers. */
export async function writings(db: Db, actor: Actor, meeting: MeetingRow): Promise<Writing[]> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const summary = await summaryOf(db, meeting);
	if (!summary) return [];
	const shown = await groups.shownNames(db, meeting.group_id);
	const name = (person: string) => shown.get(person) ?? groups.NAMELESS;
	const kept = await writingsOf(db, summary);
	const { title, body, created_by, edited_by } = summary;
	const last = { title, body, at: stamp(summary) as Instant, by: name(edited_by ?? created_by) };
	return [
		...kept.map(({ number, title, body, written_at, written_by }) => {
			return { number, title, body, at: written_at, by: name(written_by), stands: false };
		}),
		{ ...last, number: (kept.at(-1)?.number ?? 0) + 1, stands: true }
	];
}

/**
 * Erases an earlier writing for good, as where it named somebody, and what corrections kept of it. 404
 * for the one that stands.
 */
export async function eraseWriting(db: Db, actor: Actor, meeting: MeetingRow, number: number) {
	allow(actor, 'summary.write', { group: meeting.group_id });
	await together(db, async (db) => {
		const summary = (await summaryOf(db, meeting)) ?? notFound();
		const gone = await db
			.deleteFrom('summary_writing')
			.where('summary_id', '=', summary.id)
			.where('number', '=', number)
			.returning('body')
			.executeTakeFirst();
		if (!gone) notFound();
		const left = [summary, ...(await writingsOf(db, summary))];
		const about = await db
			.selectFrom('suggestion')
			.select(['id', 'paragraph_words'])
			.where('summary_id', '=', summary.id)
			.where('paragraph_words', 'is not', null)
			.execute();
		const orphans = about.filter(
			({ paragraph_words: words }) => words && !left.some(({ body }) => body.includes(words))
		);
		await db
			.updateTable('suggestion')
			.set({ paragraph_words: null })
			.where(
				'id',
				'in',
				orphans.map(({ id }) => id)
			)
			.execute();
		await record(db, actor, 'summary.writing-erased', 'summary', summary);
	});
}

/** The body as somebody saw it, who had the writing with that stamp before them. */
export async function bodyAt(db: Db, summary: SummaryRow, seen: string): Promise<string> {
	const kept = await writingsOf(db, summary);
	return kept.findLast(({ written_at }) => written_at === seen)?.body ?? summary.body;
}

function writingsOf(db: Db, summary: Pick<SummaryRow, 'id'>) {
	return db
		.selectFrom('summary_writing')
		.selectAll()
		.where('summary_id', '=', summary.id)
		.orderBy('number')
		.execute();
}
