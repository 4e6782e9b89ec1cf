import type { Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { isAnothers } from './standing.ts';

/**
 * The ids of those in which a sentence stands whose giver said no to quoting it. Nobody may quote the
 * whole then, though its giver lets others be quoted in general: that sentence would be in it.
 */
export async function withNo(db: Db, all: Contribution[]): Promise<Set<string>> {
	if (!all.length) return new Set();
	const rows = await db
		.selectFrom('quotation')
		.selectAll()
		.where(
			'contribution_id',
			'in',
			all.map(({ id }) => id)
		)
		.where('answer', '=', 'no')
		.where('words', '<>', '')
		.execute();
	const byId = new Map(all.map((said) => [said.id, said]));
	const holding = rows.filter((row) => {
		const said = byId.get(row.contribution_id);
		return said && !isAnothers(row, said) && said.body.includes(row.words);
	});
	return new Set(holding.map((row) => row.contribution_id));
}
