import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as quotations from '../quotations/index.ts';
import type { Narrowed } from './narrow.ts';
import { withheld, type Reason } from './sort.ts';
import type { Audience } from './wish.ts';

export type Sorted = { said: contributions.Contribution; why: Reason | null; quoteYes: boolean };

type For = { audience: Audience; taker: string };

/**
 * Everything of a study that fits, newest first, a thousand at a time, with why it stays out if it does
 * and whether it changed since an earlier file.
 */
export async function* walk(db: Db, study: { id: string }, { wanted, left }: Narrowed, to: For) {
	let after: contributions.Contribution | undefined;
	do {
		const page = await contributions.ofStudy(db, study.id, { ...wanted, after });
		const fits = await left(page);
		const found = await sorted(
			db,
			page.filter(({ id }) => fits.has(id)),
			to
		);
		if (found.length)
			yield found.map((each) => ({ ...each, changed: fits.get(each.said.id) === 'changed' }));
		after = page.at(-1);
	} while (after);
}

/** The same contributions, each with why it stays out of such a file, as permissions stand now. */
export async function sorted(
	db: Db,
	page: contributions.Contribution[],
	{ audience, taker }: For
): Promise<Sorted[]> {
	const givers = new Set(page.flatMap((said) => said.person_id ?? []));
	const permit = await accounts.whoPermit(db, 'quote', [...givers]);
	const no = await quotations.withNo(db, page);
	return page.map((said) => {
		const yes = said.person_id !== null && permit.has(said.person_id);
		const quoteYes = yes && !no.has(said.id);
		return { said, quoteYes, why: withheld(said, { audience, quoteYes, taker }) };
	});
}
