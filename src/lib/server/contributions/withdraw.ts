import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { after, DAY, now, together, type Db, type Instant } from '../db/index.ts';
import type { Contribution } from './readable.ts';
import { allowChange } from './wish.ts';

/** Until when a withdrawal can be undone; then the words are erased. */
export function undoUntil(withdrawn: Instant): Instant {
	return after(withdrawn, DAY);
}

/** Takes the words away from everybody at once. They can be brought back for a day. */
export async function withdraw(db: Db, actor: Actor, c: Contribution): Promise<void> {
	const state = allowChange(actor, 'contribution.withdraw', c);
	await together(db, async (db) => {
		const withdrawn = await db
			.updateTable('contribution')
			.set({ withdrawn_at: now(), withdrawn_by: actor.person })
			.where('id', '=', c.id)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (withdrawn) await log(db, actor, 'contribution.withdrawn', 'contribution', c, state);
	});
}

/** Brings withdrawn words back to where they were. False once the day is over. */
export async function undoWithdraw(db: Db, actor: Actor, c: Contribution): Promise<boolean> {
	const state = allowChange(actor, 'contribution.withdraw', c);
	return together(db, async (db) => {
		const back = await db
			.updateTable('contribution')
			.set({ withdrawn_at: null, withdrawn_by: null })
			.where('id', '=', c.id)
			.where('withdrawn_at', '>', after(now(), -DAY))
			.where('erased_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (back) await log(db, actor, 'contribution.brought-back', 'contribution', c, state);
		return back !== undefined;
	});
}
