import { doneTo } from '../audit/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';

/*
 * The points under agenda items, a part at a time: a meeting may have thousands. None of these asks
 * who reads; whoever shows words asks `readable` for each.
 */

/** For whom points are counted: `whole` for organisers and the team, else a member of the group. */
export type PointReader = { person: string; whole: boolean };

/** Some of the points of one item, in the order in which they were typed. `skip`: how many come before. */
export async function someOfItem(
	db: Db,
	reader: PointReader,
	item: string,
	{ skip, limit }: { skip: number; limit: number }
): Promise<Contribution[]> {
	const rows = await placed(db, reader)
		.selectAll()
		.where('agenda_item_id', '=', item)
		.orderBy('given_at')
		.orderBy('created_at')
		.orderBy('id')
		.offset(skip)
		.limit(limit)
		.execute();
	return complete(db, rows);
}

/** How many points of each item have a place for this reader (rules.md A4). */
export async function countsOfItems(
	db: Db,
	reader: PointReader,
	items: string[]
): Promise<Map<string, number>> {
	const rows = await placed(db, reader)
		.select('agenda_item_id')
		.select(({ fn }) => fn.countAll<number | string>().as('number'))
		.where('agenda_item_id', 'in', items)
		.groupBy('agenda_item_id')
		.execute();
	return new Map(rows.map((row) => [row.agenda_item_id ?? '', Number(row.number)]));
}

/** The points of these items to which anything was done since, as they are now: noted, changed, removed, shared. */
export async function changedInItems(
	db: Db,
	items: string[],
	since: Instant,
	limit: number
): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('agenda_item_id', 'in', items)
		.where('id', 'in', doneTo(db, 'contribution', since))
		.orderBy('given_at')
		.orderBy('created_at')
		.orderBy('id')
		.limit(limit)
		.execute();
	return complete(db, rows);
}

/** What was shared, and of the rest what still stands and this reader reads. */
function placed(db: Db, { person, whole }: PointReader) {
	return db.selectFrom('contribution').where(({ eb, or, and }) => {
		const stands = eb('withdrawn_at', 'is', null);
		const rest = whole ? stands : and([stands, eb('person_id', '=', person)]);
		return or([eb('shared_at', 'is not', null), rest]);
	});
}
