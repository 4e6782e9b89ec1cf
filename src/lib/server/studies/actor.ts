import type { Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';

/** Who a person is with every role held now, but not yet what is locked for them: `contributions.actorOf`. */
export type Present = Omit<Actor, 'locked'> & { name: string };

/** The person with every role held now; null when the person has left. */
export async function presentRoles(db: Db, person: string): Promise<Present | null> {
	const row = await accounts.present(db, person);
	if (!row) return null;
	return {
		person: row.id,
		name: row.known_name,
		administrator: row.administrator_since !== null,
		groups: await groups.rolesOf(db, person),
		studies: await rolesOf(db, person)
	};
}

async function rolesOf(db: Db, person: string): Promise<Actor['studies']> {
	const rows = await db
		.selectFrom('team_member')
		.select(['study_id', 'role'])
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.execute();
	return Object.fromEntries(rows.map((row) => [row.study_id, row.role]));
}
