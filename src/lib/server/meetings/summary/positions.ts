import type { Db } from '../../db/index.ts';
import type { SummaryRow } from '../tables.ts';

/** The quotes of a summary in the order in which they were added. */
export function quotesOf(db: Db, summary: Pick<SummaryRow, 'id'>) {
	return db
		.selectFrom('summary_quote')
		.select(['position', 'contribution_id'])
		.where('summary_id', '=', summary.id)
		.orderBy('position')
		.execute();
}

/** The numbers that a text may name as `[quote 1]`. */
export async function positionsOf(db: Db, summary: Pick<SummaryRow, 'id'>): Promise<number[]> {
	return (await quotesOf(db, summary)).map((quote) => quote.position);
}
