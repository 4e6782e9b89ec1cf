import { notFound } from '../access/index.ts';
import { after, DAY, now, type Db, type Instant } from '../db/index.ts';
import type { ExportRow } from './tables.ts';
import type { Counts } from './take.ts';

export type Export = Omit<ExportRow, 'counts'> & { counts: Counts };

/** For how long the file of an export can be fetched. */
const LIVES = 7 * DAY;

/** The study's exports, newest first. */
export async function list(db: Db, study: { id: string }): Promise<Export[]> {
	const rows = await db
		.selectFrom('export')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(decoded);
}

/** One export by its number in the study; 404 when there is none. */
export async function byNumber(db: Db, study: { id: string }, number: string): Promise<Export> {
	if (!/^\d{1,9}$/.test(number)) notFound();
	const row = await db
		.selectFrom('export')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('number', '=', Number(number))
		.executeTakeFirst();
	return row ? decoded(row) : notFound();
}

/** Whether its file can still be fetched. */
export function isLive(taken: Pick<ExportRow, 'taken_at'>): boolean {
	return after(taken.taken_at, LIVES) > now();
}

/** When the team first took each contribution into a file for its analysis; never: not in the map. */
export async function taken(db: Db, contributions: string[]): Promise<Map<string, Instant>> {
	const rows = await db
		.selectFrom('export_contribution')
		.innerJoin('export', 'export.id', 'export_id')
		.where('contribution_id', 'in', contributions)
		.where('audience', '=', 'team')
		.groupBy('contribution_id')
		.select((of) => ['contribution_id', of.fn.min('taken_at').as('at')])
		.execute();
	return new Map(rows.map((row) => [row.contribution_id, row.at]));
}

/** The exports that hold a contribution, oldest first: what was withdrawn has to be removed there too. */
export async function holding(db: Db, contribution: string): Promise<Export[]> {
	const rows = await db
		.selectFrom('export')
		.innerJoin('export_contribution', 'export_id', 'export.id')
		.selectAll('export')
		.where('contribution_id', '=', contribution)
		.orderBy('number')
		.execute();
	return rows.map(decoded);
}

function decoded(row: ExportRow): Export {
	return { ...row, counts: JSON.parse(row.counts) as Counts };
}
