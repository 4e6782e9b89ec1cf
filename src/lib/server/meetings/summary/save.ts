import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import * as contributions from '../../contributions/index.ts';
import { again, id, now, together, type Db } from '../../db/index.ts';
import { agenda } from '../agenda.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { assembled } from './assemble.ts';
import { positionsOf } from './positions.ts';
import { freeSlug } from './slug.ts';
import { problems, renderBody, type Problem } from './text.ts';

type Words = { title: string; body: string };

/** The summary of a meeting; null while nobody has begun it. */
export async function summaryOf(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>
): Promise<SummaryRow | null> {
	const row = await db
		.selectFrom('summary')
		.selectAll()
		.where('meeting_id', '=', meeting.id)
		.executeTakeFirst();
	return row ?? null;
}

/**
 * A first title and text, assembled from the points. Stored nowhere: it becomes a summary when the
 * organiser saves it. Words that were removed, hidden or made private again are left out.
 */
export async function draft(db: Db, actor: Actor, meeting: MeetingRow): Promise<Words> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const items = await agenda(db, meeting);
	const points = await contributions.ofAgendaItems(
		db,
		items.map((item) => item.id)
	);
	const usable = points.filter(
		(point) =>
			!(point.withdrawn_at ?? point.erased_at ?? point.hidden_at) &&
			(point.audience === 'group' || point.shared_at === null)
	);
	const topics = items.map((item) => ({
		title: item.title,
		finding: item.finding?.version.title ?? null,
		points: usable
			.filter((point) => point.agenda_item_id === item.id)
			.map((point) => ({ kind: point.point_kind, body: point.body }))
	}));
	return { title: meeting.title, body: assembled(meeting, topics) };
}

/** Which writing of the summary somebody has before them. */
export function stamp(summary: Pick<SummaryRow, 'created_at' | 'edited_at'> | null): string {
	return summary?.edited_at ?? summary?.created_at ?? '';
}

/**
 * Saves the summary; the first saving makes it. A draft is taken as it is. Once it was sent round,
 * others see each saving at once, so that a text with problems is refused with their names. `seen`
 * is the stamp of the writing that was edited: 'changed-meanwhile' when that is no longer the last.
 */
export async function saveSummary(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ seen, ...words }: Words & { seen: string }
): Promise<SummaryRow | 'changed-meanwhile' | Problem[]> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return again(db, async (db) => {
		const present = await summaryOf(db, meeting);
		if (!present) return begin(db, actor, meeting, words);
		if (present.title === words.title && present.body === words.body) return present;
		if (stamp(present) !== seen) return 'changed-meanwhile';

		const wrong = problems(words.title, words.body, await positionsOf(db, present));
		if (present.sent_round_at && wrong.length) return wrong;
		const saved = await change(db, actor, present, words);
		return present.sent_round_at ? saved : address(db, meeting, saved);
	});
}

/** Writes new words into a summary, inside the caller's transaction. */
export function change(db: Db, actor: Actor, summary: SummaryRow, { title, body }: Words) {
	return together(db, async (db) => {
		const changed = await db
			.updateTable('summary')
			.set({ title, body, body_html: renderBody(body), edited_at: now(), edited_by: actor.person })
			.where('id', '=', summary.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'summary.changed', 'summary', summary);
		return changed;
	});
}

/** The address follows the title until others have the summary; then it stays. */
async function address(db: Db, meeting: MeetingRow, { id, title, slug }: SummaryRow) {
	return db
		.updateTable('summary')
		.set({ slug: await freeSlug(db, meeting.on_day, title, slug) })
		.where('id', '=', id)
		.returningAll()
		.executeTakeFirstOrThrow();
}

async function begin(db: Db, actor: Actor, meeting: MeetingRow, { title, body }: Words) {
	const summary = await db
		.insertInto('summary')
		.values({
			id: id(),
			meeting_id: meeting.id,
			slug: await freeSlug(db, meeting.on_day, title),
			title,
			body,
			body_html: renderBody(body),
			picture_alt: '',
			created_at: now(),
			created_by: actor.person
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	await record(db, actor, 'summary.written', 'summary', summary);
	return summary;
}
