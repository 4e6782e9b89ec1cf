import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Contribution } from './readable.ts';
import { settle } from './settle-look.ts';
import { tellGiver } from './tell-giver.ts';
import { placeOf } from './wish.ts';

/**
 * Hides words from the group and the team. Their giver is told by letter, and reads the reason there
 * where they stood (rules.md section 1).
 */
export async function hide(db: Db, actor: Actor, c: Contribution, reason: string): Promise<void> {
	allow(actor, 'contribution.hide', placeOf(c));
	await together(db, async (db) => {
		const hidden = await db
			.updateTable('contribution')
			.set({ hidden_at: now(), hidden_by: actor.person, hidden_reason: reason.trim() })
			.where('id', '=', c.id)
			.where('hidden_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!hidden) return;
		await log(db, actor, 'contribution.hidden', 'contribution', c);
		await tellGiver(db, actor, c, 'contribution.hidden');
	});
}

/** Shows hidden words again. Where a second look was asked for, this is the answer to it. */
export async function restore(db: Db, actor: Actor, c: Contribution): Promise<void> {
	allow(actor, 'contribution.hide', placeOf(c));
	await together(db, async (db) => {
		const restored = await db
			.updateTable('contribution')
			.set({ hidden_at: null, hidden_by: null, hidden_reason: null })
			.where('id', '=', c.id)
			.where('hidden_at', 'is not', null)
			.returning('id')
			.executeTakeFirst();
		if (!restored) return;
		await log(db, actor, 'contribution.restored', 'contribution', c);
		await settle(db, actor, c, { answer: 'shown again', reason: '' });
	});
}
