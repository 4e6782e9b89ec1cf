import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { contributionsOf } from './codings.ts';

/** How many contributions that this person can read stand under each theme of the study, by theme id. */
export async function counts(
	db: Db,
	actor: Actor,
	study: { id: string }
): Promise<Map<string, number>> {
	const coded = await contributionsOf(db, study);
	const ids = [...new Set([...coded.values()].flatMap((ids) => [...ids]))];
	const readable = new Set(
		(await contributions.byIds(db, ids))
			.filter((said) => contributions.readable(actor, said) === 'words')
			.map(({ id }) => id)
	);
	return new Map(
		[...coded].map(([theme, ids]) => [theme, [...ids].filter((id) => readable.has(id)).length])
	);
}
