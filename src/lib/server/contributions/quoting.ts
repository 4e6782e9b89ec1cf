import { whoPermit } from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import { isPrivate } from './readable.ts';
import type { ContributionRow } from './tables.ts';

type Quoted = Pick<
	ContributionRow,
	| 'audience'
	| 'shared_at'
	| 'wording'
	| 'do_not_quote_at'
	| 'hidden_at'
	| 'withdrawn_at'
	| 'erased_at'
>;

/**
 * Whether words may leave: `yes` word for word without a name, `retell` only in other words, `no`
 * not at all (rules.md section 3). `quoteYes`: the giver's latest answer about quoting is yes.
 * Every way of taking words out asks this.
 */
export function mayQuote(c: Quoted, quoteYes: boolean): 'yes' | 'no' | 'retell' {
	if (isPrivate(c) || c.hidden_at || c.withdrawn_at || c.erased_at) return 'no';
	return quoteYes && c.wording === 'verbatim' && !c.do_not_quote_at ? 'yes' : 'retell';
}

/** Those of the contributions that may be quoted at this moment. Asked anew whenever one is shown. */
export async function quotable(db: Db, ids: string[]): Promise<Set<string>> {
	const rows = await db.selectFrom('contribution').selectAll().where('id', 'in', ids).execute();
	const givers = rows.flatMap((row) => row.person_id ?? []);
	const permit = await whoPermit(db, 'quote', [...new Set(givers)]);
	return new Set(
		rows
			.filter((row) => mayQuote(row, row.person_id !== null && permit.has(row.person_id)) === 'yes')
			.map((row) => row.id)
	);
}
