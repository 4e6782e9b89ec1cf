import { contacts, wayTo } from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import type { Contribution } from './readable.ts';
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

/** Shows hidden words again. */
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
		if (restored) await log(db, actor, 'contribution.restored', 'contribution', c);
	});
}

/** Queues a letter to who gave the words. Nobody is written to who is not named, or did it themselves. */
export async function tellGiver(
	db: Db,
	actor: Actor,
	c: Pick<Contribution, 'id' | 'person_id' | 'group_id'>,
	kind: 'contribution.hidden' | 'contribution.kept'
) {
	if (!c.person_id || c.person_id === actor.person) return;
	const contact = (await contacts(db, [c.person_id])).get(c.person_id);
	if (!contact) return;
	// the moment makes each time a letter of its own: what was hidden twice is told twice
	const about = { kind: 'contribution', id: `${c.id} ${now()}` };
	await post(db, { kind, person: c.person_id, way: wayTo(contact), group: c.group_id, about });
}
