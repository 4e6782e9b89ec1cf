import type { Db } from '../db/index.ts';

/** Forgets every call of somebody who leaves a group: whom nobody will ring, and the number with it. */
export async function forget(db: Db, person: string, group: string): Promise<void> {
	await db
		.deleteFrom('call_back')
		.where('group_id', '=', group)
		.where('person_id', '=', person)
		.execute();
}
