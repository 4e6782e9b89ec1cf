import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';

/** The groups a person belongs to now, each with the role there. */
export async function rolesOf(db: Db, person: string): Promise<Actor['groups']> {
	const rows = await db
		.selectFrom('membership')
		.select(['group_id', 'role'])
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.execute();
	return Object.fromEntries(rows.map((row) => [row.group_id, row.role]));
}
