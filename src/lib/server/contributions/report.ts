import { allow, notFound, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { tell } from '../groups/index.ts';
import { hide } from './hide.ts';
import { readable, type Contribution } from './readable.ts';
import type { ReportRow } from './tables.ts';
import { tellGiver } from './tell-giver.ts';
import { placeOf } from './wish.ts';

type Reported = { reason: ReportRow['reason']; note: string };

/** Reports words to the organisers, who get a letter without the words. Twice by one person is one report. */
export async function report(
	db: Db,
	actor: Actor,
	c: Contribution,
	{ reason, note }: Reported
): Promise<void> {
	if (readable(actor, c) !== 'words') notFound();
	allow(actor, 'contribution.report', placeOf(c));
	await together(db, async (db) => {
		const made = await db
			.insertInto('report')
			.values({
				id: id(),
				contribution_id: c.id,
				reported_by: actor.person,
				reason,
				note: note.trim(),
				at: now()
			})
			.onConflict((conflict) =>
				conflict
					.columns(['contribution_id', 'reported_by'])
					.where('answered_at', 'is', null)
					.doNothing()
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		await log(db, actor, 'contribution.reported', 'report', made);
		const about = { kind: 'report', id: made.id };
		await tell(db, c.group_id, { kind: 'report.new', about, role: 'organiser' });
	});
}

type Answer = { answer: NonNullable<ReportRow['answer']>; reason: string };

/**
 * Answers every open report about a contribution at once: hides it or keeps it, with a reason. Its
 * giver is told by letter either way.
 */
export async function answerReport(
	db: Db,
	actor: Actor,
	c: Contribution,
	{ answer, reason }: Answer
): Promise<void> {
	allow(actor, 'report.answer', placeOf(c));
	await together(db, async (db) => {
		const answered = await db
			.updateTable('report')
			.set({ answer, answer_reason: reason.trim(), answered_at: now(), answered_by: actor.person })
			.where('contribution_id', '=', c.id)
			.where('answered_at', 'is', null)
			.returning('id')
			.execute();
		for (const row of answered) await log(db, actor, 'report.answered', 'report', row, answer);
		if (!answered.length) return;
		if (answer === 'hidden') await hide(db, actor, c, reason);
		else await tellGiver(db, actor, c, 'contribution.kept');
	});
}

/** Why a reported contribution was kept, for its giver: the newest answer; null when there is none. */
export async function keptReason(db: Db, c: Pick<Contribution, 'id'>): Promise<string | null> {
	const row = await db
		.selectFrom('report')
		.select('answer_reason')
		.where('contribution_id', '=', c.id)
		.where('answer', '=', 'kept')
		.orderBy('answered_at', 'desc')
		.executeTakeFirst();
	return row?.answer_reason ?? null;
}
