import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';

/** Says that the person was rung. The number that was left for it is forgotten. Twice is once. */
export async function rung(
	db: Db,
	actor: Actor,
	group: { id: string },
	call: { id: string }
): Promise<void> {
	allow(actor, 'call.answer', { group: group.id });
	await together(db, async (db) => {
		const done = await db
			.updateTable('call_back')
			.set({ rung_at: now(), rung_by: actor.person, number: null })
			.where('id', '=', call.id)
			.where('group_id', '=', group.id)
			.where('rung_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (done) await record(db, actor, 'call.rung', 'call', done);
	});
}
