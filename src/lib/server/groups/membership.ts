import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { MembershipRow } from './tables.ts';

/**
 * Takes the group's row, so that two changes of who belongs wait for one another: else two last
 * organisers could leave at once, or two people take one name. Inside a transaction only.
 */
export async function hold(db: Db, group: string) {
	await db
		.updateTable('group')
		.set({ created_at: sql.ref('created_at') })
		.where('id', '=', group)
		.execute();
}

/** The person's membership, present or past. */
export function membership(
	db: Db,
	group: string,
	person: string
): Promise<MembershipRow | undefined> {
	return db
		.selectFrom('membership')
		.selectAll()
		.where('group_id', '=', group)
		.where('person_id', '=', person)
		.executeTakeFirst();
}

/** Whether nobody else runs the group. */
export async function isLastOrganiser(db: Db, group: string, person: string): Promise<boolean> {
	const organisers = await db
		.selectFrom('membership')
		.select('person_id')
		.where('group_id', '=', group)
		.where('role', '=', 'organiser')
		.where('left_at', 'is', null)
		.execute();
	return organisers.length === 1 && organisers[0]?.person_id === person;
}
