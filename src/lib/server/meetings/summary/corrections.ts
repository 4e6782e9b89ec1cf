import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { id, now, type Db, type Instant } from '../../db/index.ts';
import type { SummaryRow } from '../tables.ts';

/** What was put right after publishing, in words for the reader, the first correction first. */
export function correctionsOf(
	db: Db,
	summary: Pick<SummaryRow, 'id'>
): Promise<{ words: string; at: Instant }[]> {
	return db
		.selectFrom('correction')
		.select(['words', 'at'])
		.where('summary_id', '=', summary.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** Says what was put right, inside the transaction that puts it right. */
export async function sayCorrection(
	db: Db,
	actor: Actor,
	{ id: summary_id, group_id }: Pick<SummaryRow, 'id'> & { group_id: string },
	words: string
): Promise<void> {
	allow(actor, 'summary.write', { group: group_id });
	const row = { id: id(), summary_id, words, at: now(), by: actor.person };
	await db.insertInto('correction').values(row).execute();
	await record(db, actor, 'summary.corrected', 'summary', { id: summary_id });
}
