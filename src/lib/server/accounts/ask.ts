import { after, DAY, HOUR, id, now, together, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';

/**
 * Somebody asks for a letter to sign in with. Returns the id of the asking, which the browser keeps:
 * the digits in the letter work only there.
 *
 * Whether anybody is reached at this address shows nowhere: the same is written and answered either
 * way, and only the job that sends letters takes any longer.
 *
 * @param email in small letters
 * @param returnTo where to go afterwards: a path of ours
 */
export function askSignIn(db: Db, email: string, returnTo: string | null): Promise<string> {
	const at = now();
	const asked = { id: id(), email, return_to: returnTo, tries: 0, created_at: at };
	return together(db, async (db) => {
		const row = { ...asked, expires_at: after(at, HOUR) };
		await db.insertInto('sign_in').values(row).execute();
		const known = await personsAt(db, email);
		const person = known.length === 1 ? known[0]?.id : null;
		if (known.length)
			await post(db, {
				...{ kind: 'sign-in', way: 'email', email, person },
				about: { kind: 'sign_in', id: row.id }
			});
		return row.id;
	});
}

/** Everybody who is reached at that address: couples share one. */
export function personsAt(db: Db, email: string) {
	return db
		.selectFrom('person')
		.select(['id', 'known_name'])
		.where('email', '=', email)
		.where('left_at', 'is', null)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/**
 * Forgets askings a day after their end, and sessions a month after theirs: until then it can be told
 * to whom a form belongs that was sent after the end. A job runs it.
 */
export async function forgetSignIns(db: Db, at = now()): Promise<void> {
	await db.deleteFrom('sign_in').where('expires_at', '<', after(at, -DAY)).execute();
	await db
		.deleteFrom('session')
		.where('expires_at', '<', after(at, -30 * DAY))
		.execute();
}
