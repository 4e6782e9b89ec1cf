import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';
import type { EarlierWordingRow, ReportRow } from './tables.ts';

/** How many of a person's contributions stand on one page. */
export const EACH = 25;

/** A page of what a person gave, newest first, whoever typed it, and how many there are in all. */
export async function pageOfPerson(
	db: Db,
	person: string,
	page: number
): Promise<{ given: Contribution[]; count: number; page: number; pages: number }> {
	const { all } = await db
		.selectFrom('contribution')
		.where('person_id', '=', person)
		.select((eb) => eb.fn.countAll<number | string>().as('all'))
		.executeTakeFirstOrThrow();
	const count = Number(all);
	const pages = Math.max(1, Math.ceil(count / EACH));
	const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('person_id', '=', person)
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.limit(EACH)
		.offset((at - 1) * EACH)
		.execute();
	return { given: await complete(db, rows), count, page: at, pages };
}

/** The contribution of that name, if this person gave it; 404 for any other. */
export async function ofPersonByRef(db: Db, person: string, ref: string): Promise<Contribution> {
	const row = await db
		.selectFrom('contribution')
		.selectAll()
		.where('person_id', '=', person)
		.where('ref', '=', ref)
		.executeTakeFirst();
	const [found] = row ? await complete(db, [row]) : [];
	return found ?? notFound();
}

/** Ids of the groups in which a person ever gave something. */
export async function groupsOf(db: Db, person: string): Promise<string[]> {
	const rows = await db
		.selectFrom('contribution')
		.select('group_id')
		.distinct()
		.where('person_id', '=', person)
		.execute();
	return rows.map((row) => row.group_id);
}

/** Ids of the threads that a person has answered and not taken all of it back; a question to the team is no answer. */
export async function answeredThreads(db: Db, person: string): Promise<Set<string | null>> {
	const rows = await db
		.selectFrom('contribution')
		.select('thread_id')
		.distinct()
		.where('person_id', '=', person)
		.where('withdrawn_at', 'is', null)
		.where('answer_due', 'is', null)
		.execute();
	return new Set(rows.map((row) => row.thread_id));
}

/** Whether it is the first that this person gave and the group may read. */
export async function isFirst(
	db: Db,
	c: Pick<Contribution, 'id' | 'person_id' | 'shared_at' | 'created_at'>
): Promise<boolean> {
	if (!c.person_id || !c.shared_at) return false;
	const older = await db
		.selectFrom('contribution')
		.select('id')
		.where('person_id', '=', c.person_id)
		.where('shared_at', 'is not', null)
		.where('kind', '<>', 'point')
		.where('id', '<>', c.id)
		.where('created_at', '<=', c.created_at)
		.limit(1)
		.executeTakeFirst();
	return older === undefined;
}

/** The earlier wordings of all that a person gave, by contribution, oldest first. For that person alone. */
export async function wordingsOfPerson(
	db: Db,
	person: string
): Promise<Map<string, EarlierWordingRow[]>> {
	const rows = await db
		.selectFrom('earlier_wording')
		.innerJoin('contribution', 'contribution.id', 'earlier_wording.contribution_id')
		.selectAll('earlier_wording')
		.where('contribution.person_id', '=', person)
		.orderBy('replaced_at')
		.orderBy('earlier_wording.id')
		.execute();
	return Map.groupBy(rows, (row) => row.contribution_id);
}

/** What a person reported to organisers, oldest first. For that person alone. */
export function reportsBy(db: Db, person: string): Promise<ReportRow[]> {
	return db
		.selectFrom('report')
		.selectAll()
		.where('reported_by', '=', person)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** Erases what a person wrote in reports: with their other words, when these are taken away. */
export async function forgetReportsBy(db: Db, person: string): Promise<void> {
	await db.updateTable('report').set({ note: '' }).where('reported_by', '=', person).execute();
}

/** Subquery: ids of what a person gave, for domains that keep something about contributions. */
export function idsOfPerson(db: Db, person: string) {
	return db.selectFrom('contribution').select('id').where('person_id', '=', person);
}

/** Subquery: ids of what is erased, for domains that keep words about contributions. */
export function erasedIds(db: Db) {
	return db.selectFrom('contribution').select('id').where('erased_at', 'is not', null);
}
