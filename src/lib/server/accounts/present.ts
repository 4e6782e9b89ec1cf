import type { Db } from '../db/index.ts';
import type { PersonRow } from './tables.ts';

/** The person, unless they have left or never were. */
export async function present(db: Db, person: string): Promise<PersonRow | undefined> {
	return db
		.selectFrom('person')
		.selectAll()
		.where('id', '=', person)
		.where('left_at', 'is', null)
		.executeTakeFirst();
}
