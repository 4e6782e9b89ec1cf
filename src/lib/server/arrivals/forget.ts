import type { Db } from '../db/index.ts';

/** Forgets from whom things came, once that person leaves a group. What came still has to be typed in. */
export async function forget(db: Db, person: string, group: string): Promise<void> {
	await db
		.updateTable('arrival')
		.set({ person_id: null })
		.where('group_id', '=', group)
		.where('person_id', '=', person)
		.execute();
}
