import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { ArrivalRow } from './tables.ts';

/** Says that all of it was typed in. Twice is once. */
export function done(db: Db, actor: Actor, arrival: Pick<ArrivalRow, 'id' | 'group_id'>) {
	return become(db, actor, arrival, true);
}

/** Puts it back on the desk. */
export function undone(db: Db, actor: Actor, arrival: Pick<ArrivalRow, 'id' | 'group_id'>) {
	return become(db, actor, arrival, false);
}

async function become(
	db: Db,
	actor: Actor,
	{ id, group_id }: Pick<ArrivalRow, 'id' | 'group_id'>,
	typed: boolean
) {
	allow(actor, 'group.desk', { group: group_id });
	await together(db, async (db) => {
		const changed = await db
			.updateTable('arrival')
			.set({ done_at: typed ? now() : null, done_by: typed ? actor.person : null })
			.where('id', '=', id)
			.where('done_at', typed ? 'is' : 'is not', null)
			.returning('id')
			.executeTakeFirst();
		const verb = typed ? 'arrival.done' : 'arrival.undone';
		if (changed) await record(db, actor, verb, 'arrival', changed);
	});
}
