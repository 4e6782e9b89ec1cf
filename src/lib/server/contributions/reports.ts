import { allow, type Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { byIds } from './find.ts';
import type { Contribution } from './readable.ts';
import type { ReportRow } from './tables.ts';
import { placeOf } from './wish.ts';

export type Report = { report: ReportRow; contribution: Contribution };

/** How many reports stand on one page of their list. */
const EACH = 25;

/**
 * A page of what was reported in a group. What waits comes oldest first, what was answered newest
 * first. Withdrawn words wait for no answer.
 */
export async function reports(
	db: Db,
	actor: Actor,
	group: string,
	{ answered, page }: { answered: boolean; page: number }
): Promise<{ reports: Report[]; count: number; page: number; pages: number }> {
	allow(actor, 'report.answer', { group });
	const of = answered ? answeredIn(db, group) : waitingIn(db, group);
	const { all } = await of
		.select((eb) => eb.fn.countAll<number | string>().as('all'))
		.executeTakeFirstOrThrow();
	const count = Number(all);
	const pages = Math.max(1, Math.ceil(count / EACH));
	const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
	const rows = await of
		.selectAll('report')
		.orderBy(answered ? 'report.answered_at' : 'report.at', answered ? 'desc' : 'asc')
		.orderBy('report.id', answered ? 'desc' : 'asc')
		.limit(EACH)
		.offset((at - 1) * EACH)
		.execute();
	const about = await byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(about.map((c) => [c.id, c]));
	const shown = rows.flatMap((report) => {
		const contribution = byId.get(report.contribution_id);
		return contribution ? [{ report, contribution }] : [];
	});
	return { reports: shown, count, page: at, pages };
}

/** The reports about one contribution that wait for an answer. */
export function openReportsOf(db: Db, actor: Actor, c: Contribution): Promise<ReportRow[]> {
	allow(actor, 'report.answer', placeOf(c));
	return db
		.selectFrom('report')
		.selectAll()
		.where('contribution_id', '=', c.id)
		.where('answered_at', 'is', null)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** How many reports wait in a group, and since when: for the organiser's queue. */
export async function waitingReports(
	db: Db,
	actor: Actor,
	group: string
): Promise<{ number: number; since: Instant } | null> {
	allow(actor, 'report.answer', { group });
	const { waiting, first } = await waitingIn(db, group)
		.select((eb) => [
			eb.fn.countAll<number | string>().as('waiting'),
			eb.fn.min('report.at').as('first')
		])
		.executeTakeFirstOrThrow();
	return first ? { number: Number(waiting), since: first } : null;
}

/** What became of the newest report of this person about that contribution. */
export function reportedBy(
	db: Db,
	actor: Actor,
	c: Pick<Contribution, 'id'>
): Promise<Pick<ReportRow, 'at' | 'answer' | 'answered_at'> | undefined> {
	return db
		.selectFrom('report')
		.select(['at', 'answer', 'answered_at'])
		.where('contribution_id', '=', c.id)
		.where('reported_by', '=', actor.person)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
}

function waitingIn(db: Db, group: string) {
	return reported(db, group)
		.where('report.answered_at', 'is', null)
		.where('contribution.withdrawn_at', 'is', null);
}

function answeredIn(db: Db, group: string) {
	return reported(db, group).where('report.answered_at', 'is not', null);
}

function reported(db: Db, group: string) {
	return db
		.selectFrom('report')
		.innerJoin('contribution', 'contribution.id', 'report.contribution_id')
		.where('contribution.group_id', '=', group);
}
