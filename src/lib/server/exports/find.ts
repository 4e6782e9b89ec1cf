import { notFound } from '../access/index.ts';
import { after, DAY, now, type Db, type Instant } from '../db/index.ts';
import { isFormat, WORDLESS, type FormatName } from './formats.ts';
import type { ExportRow } from './tables.ts';
import type { Counts } from './gather.ts';
import type { Wish } from './wish.ts';

export type Export = Omit<ExportRow, 'counts' | 'wish' | 'format'> & {
	format: FormatName;
	counts: Counts;
	wish: Wish;
};

/** For how long the file of an export can be fetched. */
const LIVES = 7 * DAY;

/** States of exports whose file was there: only those hold anything. */
export const HELD = ['ready', 'gone'] as const;

/** How many are listed at once. */
const PAGE = 50;

/** The study's exports, newest first, a page at a time, and how many pages there are. */
export async function list(
	db: Db,
	study: { id: string },
	page = 1
): Promise<{ exports: Export[]; pages: number }> {
	const { number } = await db
		.selectFrom('export')
		.select((of) => of.fn.countAll<number | string>().as('number'))
		.where('study_id', '=', study.id)
		.executeTakeFirstOrThrow();
	const rows = await db
		.selectFrom('export')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('number', 'desc')
		.offset((page - 1) * PAGE)
		.limit(PAGE)
		.execute();
	return { exports: rows.map(decoded), pages: Math.max(1, Math.ceil(Number(number) / PAGE)) };
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

/** One export by its id, or null. */
export async function byId(db: Db, id: string): Promise<Export | null> {
	const row = await db.selectFrom('export').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? decoded(row) : null;
}

/** How many exports of the whole installation have their turn before that one. */
export async function before(db: Db, { id, taken_at }: Pick<Export, 'id' | 'taken_at'>) {
	const { number } = await db
		.selectFrom('export')
		.select((of) => of.fn.countAll<number | string>().as('number'))
		.where('state', 'in', ['waiting', 'making'])
		.where('taken_at', '<=', taken_at)
		.where('id', '<>', id)
		.executeTakeFirstOrThrow();
	return Number(number);
}

/** The moment from which on a file that was ready then is not kept any more. */
export function endOfLife(ready: Instant): Instant {
	return after(ready, LIVES);
}

/** Whether its days are not over; whether its words still stand is asked of `standing`. */
export function isLive(taken: Pick<ExportRow, 'state' | 'ready_at'>): boolean {
	return taken.state === 'ready' && taken.ready_at !== null && endOfLife(taken.ready_at) > now();
}

/** When the team first took each contribution into a file for its analysis; never: not in the map. */
export async function taken(db: Db, contributions: string[]): Promise<Map<string, Instant>> {
	const rows = await db
		.selectFrom('export_contribution')
		.innerJoin('export', 'export.id', 'export_id')
		.where('contribution_id', 'in', contributions)
		.where('audience', '=', 'team')
		.where('state', 'in', HELD)
		.where('format', 'not in', WORDLESS)
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
		.where('state', 'in', HELD)
		.where('format', 'not in', WORDLESS)
		.orderBy('number')
		.execute();
	return rows.map(decoded);
}

/** Of an export that was not gathered yet. */
const NOTHING: Counts = { in: 0, withheld: {}, ways: {}, filter: null };

export function decoded({ format, counts, wish, ...row }: ExportRow): Export {
	return {
		...row,
		format: isFormat(format) ? format : 'csv',
		counts: { ...NOTHING, ...(JSON.parse(counts) as Partial<Counts>) },
		wish: JSON.parse(wish) as Wish
	};
}
