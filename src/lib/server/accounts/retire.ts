import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';

/**
 * Lets go of a person who turned out to be somebody known already, and never did anything here: the
 * ways to reach them are erased, and signing in no longer asks whether one is that person.
 */
export async function retire(db: Db, actor: Pick<Actor, 'person'>, person: string): Promise<void> {
	await together(db, async (db) => {
		await db
			.updateTable('person')
			.set({ email: null, phone: null, address: null, reach_note: null, left_at: now() })
			.where('id', '=', person)
			.execute();
		await record(db, actor, 'person.retired', 'person', { id: person });
	});
}
