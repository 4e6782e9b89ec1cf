import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { isAnothers } from './standing.ts';

/**
 * The ids of those in which a sentence stands whose giver said no to quoting it. Nobody may quote the
 * whole then, though its giver lets others be quoted in general: that sentence would be in it.
 */
export async function withNo(db: Db, all: contributions.Contribution[]): Promise<Set<string>> {
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

/**
 * Those of the contributions that may be quoted whole at this moment: their giver lets others quote, and
 * said no to no sentence in them. Asked anew whenever one is shown.
 */
export async function quotableWhole(
	db: Db,
	ids: string[]
): Promise<Map<string, contributions.Contribution>> {
	const may = ids.length ? await contributions.quotable(db, ids) : new Set<string>();
	const said = may.size ? await contributions.byIds(db, [...may]) : [];
	const no = await withNo(db, said);
	return new Map(said.filter(({ id }) => !no.has(id)).map((each) => [each.id, each]));
}
