import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import { find } from './find.ts';
import { shareNow } from './points.ts';
import { isPrivate, type Contribution } from './readable.ts';
import { complete } from './rows.ts';
import { allowChange } from './wish.ts';

/**
 * Lets only the organisers and the team read it from now on. What had reached the group keeps its
 * number and moment; others see "Removed" there (see `readable`).
 */
export async function makePrivate(db: Db, actor: Actor, c: Contribution): Promise<void> {
	const state = allowChange(actor, 'contribution.make-private', c);
	await together(db, async (db) => {
		const made = await db
			.updateTable('contribution')
			.set({ audience: 'private' })
			.where('id', '=', c.id)
			.where('audience', '=', 'group')
			.returning('id')
			.executeTakeFirst();
		if (made) await log(db, actor, 'contribution.made-private', 'contribution', c, state);
	});
}

/** Why words cannot reach the group. */
export type ShareRefusal = 'removed' | 'not read back' | 'answers private words';

/**
 * Lets the group read it: by who gave it, or by an organiser once that person said so. Noted words must
 * have been read back and agreed first (rules.md A2); a reply reaches no further than what it answers.
 */
export async function share(
	db: Db,
	actor: Actor,
	c: Contribution
): Promise<Contribution | ShareRefusal> {
	const state = allowChange(actor, 'contribution.share', c);
	return together(db, async (db) => {
		const stored = await find(db, c.id);
		const refusal = await refusalOf(db, actor, stored);
		if (refusal) return refusal;
		const [shared] = await complete(db, [await shareNow(db, actor, stored)]);
		await log(db, actor, 'contribution.shared', 'contribution', c, state);
		return shared ?? stored;
	});
}

async function refusalOf(db: Db, actor: Actor, c: Contribution): Promise<ShareRefusal | null> {
	if (c.withdrawn_at) return 'removed';
	// whoever gave the words has read them here
	const agreed = c.wording === 'verbatim' || c.read_back_at || c.person_id === actor.person;
	if (c.kind !== 'point' && !agreed) return 'not read back';
	if (!c.in_reply_to) return null;
	return isPrivate(await find(db, c.in_reply_to)) ? 'answers private words' : null;
}
