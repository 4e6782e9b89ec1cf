import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as quotations from '../quotations/index.ts';
import { withheld, type Reason } from './sort.ts';

export type Audience = 'team' | 'others';

/** Narrows an export: ids of a prompt and of a group. */
export type Filter = { prompt?: string; group?: string };

export type Sorted = { said: contributions.Contribution; why: Reason | null; quoteYes: boolean };

type For = { audience: Audience; taker: string };

/** Everything given to a study, newest first, a thousand at a time, with why it stays out if it does. */
export async function* walk(db: Db, study: { id: string }, filter: Filter, to: For) {
	let after: contributions.Contribution | undefined;
	do {
		const page = await contributions.ofStudy(db, study.id, { ...filter, after });
		if (page.length) yield await sorted(db, page, to);
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
