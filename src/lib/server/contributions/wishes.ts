import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Contribution } from './readable.ts';
import { allowChange } from './wish.ts';

/** Marks words "do not quote this", or takes the mark off again. */
export async function doNotQuote(
	db: Db,
	actor: Actor,
	c: Contribution,
	on: boolean
): Promise<void> {
	const state = allowChange(actor, 'contribution.edit', c);
	await together(db, async (db) => {
		await db
			.updateTable('contribution')
			.set({ do_not_quote_at: on ? now() : null })
			.where('id', '=', c.id)
			.where('do_not_quote_at', on ? 'is' : 'is not', null)
			.execute();
		const verb = on ? 'contribution.not-to-be-quoted' : 'contribution.quoting-reopened';
		await log(db, actor, verb, 'contribution', c, state);
	});
}
