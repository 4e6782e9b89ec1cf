import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

/** Takes the study's row, so that two changes of its team wait for one another. Inside a transaction only. */
export async function hold(db: Db, study: string) {
	await db
		.updateTable('study')
		.set({ created_at: sql.ref('created_at') })
		.where('id', '=', study)
		.execute();
}
