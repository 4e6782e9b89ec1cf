import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { addPerson, administrators } from './people.ts';
import { hashToken, newToken } from './secrets.ts';
import { getSetting, setSetting } from './setting.ts';
import type { PersonRow } from './tables.ts';

const NAME = 'setup';

/**
 * The one-time address at which the first administrator comes in; null once there is one. Each start
 * makes a new address until then, in place of the last: whoever lost it in the log starts again.
 */
export async function firstStart(db: Db, origin: string): Promise<string | null> {
	if ((await administrators(db)).length) return null;
	const token = newToken();
	await setSetting(db, NAME, hashToken(token));
	return `${origin}/setup/${token}`;
}

/** Whether this is the address that was printed, and still unused. */
export async function mayStart(db: Db, token: string): Promise<boolean> {
	return (await getSetting(db, NAME)) === hashToken(token);
}

/** Makes the first administrator and uses the address up; null when it is used or wrong. */
export function makeFirstAdministrator(
	db: Db,
	token: string,
	input: { known_name: string; email: string }
): Promise<PersonRow | null> {
	return together(db, async (db) => {
		const address = await db
			.deleteFrom('setting')
			.where('name', '=', NAME)
			.where('value', '=', hashToken(token))
			.returning('name')
			.executeTakeFirst();
		if (!address) return null;

		const person = await addPerson(db, null, { ...input, reach: 'email' });
		const row = await db
			.updateTable('person')
			.set({ administrator_since: now() })
			.where('id', '=', person.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, { person: row.id }, 'administrator.made', 'person', row);
		return row;
	});
}
