import { allow, notFound, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { tell } from '../groups/index.ts';
import { byIds } from './find.ts';
import { hide, tellGiver } from './hide.ts';
import { readable, type Contribution } from './readable.ts';
import type { ReportRow } from './tables.ts';
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

export type Report = { report: ReportRow; contribution: Contribution };

/** Everything reported in a group: what waits for an answer first, then the newest. Withdrawn words wait for none. */
export async function reports(db: Db, actor: Actor, group: string): Promise<Report[]> {
	allow(actor, 'report.answer', { group });
	const rows = await db
		.selectFrom('report')
		.innerJoin('contribution', 'contribution.id', 'report.contribution_id')
		.selectAll('report')
		.where('contribution.group_id', '=', group)
		.where((eb) =>
			eb.or([eb('answered_at', 'is not', null), eb('contribution.withdrawn_at', 'is', null)])
		)
		.orderBy('report.answered_at', (order) => order.desc().nullsFirst())
		.orderBy('report.at', 'desc')
		.orderBy('report.id', 'desc')
		.limit(200)
		.execute();
	const about = await byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(about.map((c) => [c.id, c]));
	return rows.flatMap((report) => {
		const contribution = byId.get(report.contribution_id);
		return contribution ? [{ report, contribution }] : [];
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

/** How many reports wait for an answer in a group: for the organiser's queue. */
export async function openReports(db: Db, group: string): Promise<number> {
	const { waiting } = await db
		.selectFrom('report')
		.innerJoin('contribution', 'contribution.id', 'report.contribution_id')
		.where('contribution.group_id', '=', group)
		.where('contribution.withdrawn_at', 'is', null)
		.where('answered_at', 'is', null)
		.select((eb) => eb.fn.countAll<number | string>().as('waiting'))
		.executeTakeFirstOrThrow();
	return Number(waiting);
}
