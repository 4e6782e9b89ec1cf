import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';

/** Who the person is with every role held now; null when the person has left. */
export async function actorOf(db: Db, person: string): Promise<(Actor & { name: string }) | null> {
	const row = await db
		.selectFrom('person')
		.select(['id', 'known_name', 'administrator_since'])
		.where('id', '=', person)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;

	const groups = await db
		.selectFrom('membership')
		.select(['group_id', 'role'])
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.execute();
	const studies = await db
		.selectFrom('team_member')
		.select(['study_id', 'role'])
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.execute();

	return {
		person: row.id,
		name: row.known_name,
		administrator: row.administrator_since !== null,
		groups: Object.fromEntries(groups.map((each) => [each.group_id, each.role])),
		studies: Object.fromEntries(studies.map((each) => [each.study_id, each.role]))
	};
}
