import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { personsAt } from './ask.ts';
import { administrators } from './people.ts';

/** How somebody is called who has left the service. */
export const DEPARTED = 'Somebody who left';

/**
 * Leaves the service: the name, every way to reach the person and what they need are erased, every
 * device is signed out, and nothing signs them in again. What they permitted stays on record. The
 * only administrator cannot leave: a value, to be said.
 */
export function depart(db: Db, actor: Actor): Promise<'only administrator' | null> {
	const { person } = actor;
	return together(db, async (db) => {
		if (await isOnlyAdministrator(db, person)) return 'only administrator';
		const { email } = await db
			.selectFrom('person')
			.select('email')
			.where('id', '=', person)
			.executeTakeFirstOrThrow();
		await db
			.updateTable('person')
			.set({ ...NOTHING, known_name: DEPARTED, left_at: now() })
			.where('id', '=', person)
			.execute();
		await db.deleteFrom('session').where('person_id', '=', person).execute();
		if (email && !(await personsAt(db, email)).length)
			await db.deleteFrom('sign_in').where('email', '=', email).execute();
		await record(db, actor, 'person.left', 'person', { id: person });
		return null;
	});
}

/** Whether nobody else runs the installation. Administrators who leave at once wait for one another. */
export async function isOnlyAdministrator(db: Db, person: string): Promise<boolean> {
	await db
		.updateTable('person')
		.set({ administrator_since: sql.ref('administrator_since') })
		.where('administrator_since', 'is not', null)
		.execute();
	const all = await administrators(db);
	return all.length === 1 && all[0] === person;
}

const NOTHING = {
	email: null,
	phone: null,
	address: null,
	reach_note: null,
	access_needs: null,
	letters_paused_until: null,
	administrator_since: null
};
