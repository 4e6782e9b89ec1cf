import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Whether the database answers at all. The log says why it does not. */
export async function answers(db: Db): Promise<boolean> {
	try {
		await sql`select 1`.execute(db);
		return true;
	} catch (error) {
		console.error('the database does not answer:', error);
		return false;
	}
}
