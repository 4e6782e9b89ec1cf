import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import type { PublicationRow } from './tables.ts';

/** A publication with the outcomes that can be read in it. */
export type Publication = PublicationRow & { rests: outcomes.Outcome[] };

/** Every publication of the study, newest first, drafts included: for its team. */
export async function list(db: Db, study: { id: string }): Promise<Publication[]> {
	const rows = await db
		.selectFrom('publication')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('number', 'desc')
		.execute();
	return withOutcomes(db, study, rows);
}

/** One publication by its number in the study; 404 when there is none. */
export async function byNumber(
	db: Db,
	study: { id: string },
	number: string
): Promise<Publication> {
	if (!/^\d{1,9}$/.test(number)) notFound();
	const rows = await db
		.selectFrom('publication')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('number', '=', Number(number))
		.execute();
	const [found] = await withOutcomes(db, study, rows);
	return found ?? notFound();
}

/** One publication by its id, or null. */
export async function byId(db: Db, id: string): Promise<Publication | null> {
	const row = await db
		.selectFrom('publication')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	const [found] = row ? await withOutcomes(db, { id: row.study_id }, [row]) : [];
	return found ?? null;
}

/** What was told of a publication, as people read it. */
export type Printed = Omit<
	PublicationRow,
	'id' | 'study_id' | 'box_key' | 'created_at' | 'created_by' | 'told_by'
>;

/** What was told of each of those outcomes being in print, oldest first; none: not in the map. */
export async function ofOutcomes(db: Db, ids: string[]): Promise<Map<string, Printed[]>> {
	if (!ids.length) return new Map();
	const rows = await db
		.selectFrom('publication')
		.innerJoin('publication_outcome', 'publication_id', 'publication.id')
		.select(['outcome_id', 'number', 'kind', 'title', 'published_in', 'link', 'on_day'])
		.select(['sentence_before', 'sentence_now', 'told_at'])
		.where('outcome_id', 'in', ids)
		.where('told_at', 'is not', null)
		.orderBy('told_at')
		.orderBy('publication.id')
		.execute();
	return new Map(
		[...Map.groupBy(rows, (row) => row.outcome_id)].map(([id, all]) => [
			id,
			all.map(({ outcome_id: _outcome, ...printed }) => printed)
		])
	);
}

/** The same of several outcomes together, each publication once. */
export function together(printed: Map<string, Printed[]>, ids: string[]): Printed[] {
	const all = ids.flatMap((id) => printed.get(id) ?? []);
	return [...new Map(all.map((each) => [each.number, each])).values()];
}

async function withOutcomes(
	db: Db,
	study: { id: string },
	rows: PublicationRow[]
): Promise<Publication[]> {
	if (!rows.length) return [];
	const links = await db
		.selectFrom('publication_outcome')
		.selectAll()
		.where(
			'publication_id',
			'in',
			rows.map(({ id }) => id)
		)
		.execute();
	const all = await outcomes.list(db, study);
	const byPublication = Map.groupBy(links, (link) => link.publication_id);
	return rows.map((row) => {
		const ids = new Set(byPublication.get(row.id)?.map((link) => link.outcome_id));
		return { ...row, rests: all.filter(({ id }) => ids.has(id)).toReversed() };
	});
}
