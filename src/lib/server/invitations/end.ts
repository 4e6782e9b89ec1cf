import type { Actor } from '../access/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { endAllCodes } from './codes.ts';

/** Ends every invitation and code of somebody who leaves the service, and forgets what they answered on the way. */
export function endAll(db: Db, actor: Actor): Promise<void> {
	const { person } = actor;
	return together(db, async (db) => {
		await endAllCodes(db, person);
		await db
			.updateTable('invitation')
			.set({ progress: '{}', token_hash: null })
			.where('person_id', '=', person)
			.execute();
		await db
			.updateTable('invitation')
			.set({ revoked_at: now(), revoked_by: person })
			.where('person_id', '=', person)
			.where('joined_at', 'is', null)
			.where('revoked_at', 'is', null)
			.execute();
	});
}
