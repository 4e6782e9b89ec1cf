import type { Refusal } from '#lib/forms.ts';
import { hashToken, newToken } from '../accounts/secrets.ts';
import { after, DAY, now, type Db } from '../db/index.ts';
import { typedIn } from './read.ts';

/**
 * Keeps for a day what was posted by someone whose sign-in had run out, and returns the random name
 * to ask for it by. Only whoever holds that name, in a cookie, gets it back.
 *
 * @param person whose session had run out; null where nobody can tell
 */
export async function keepForm(
	db: Db,
	path: string,
	form: FormData,
	person: string | null
): Promise<string> {
	const token = newToken();
	const at = now();
	await db
		.insertInto('kept_form')
		.values({
			id: hashToken(token),
			person_id: person,
			path,
			fields: JSON.stringify(typedIn(form)),
			created_at: at,
			expires_at: after(at, DAY)
		})
		.execute();
	return token;
}

/**
 * Gives a kept form back to the page it was sent to, once, and to nobody but the person who sent it.
 * Where nobody could tell who that was, it becomes the form of the first who signs in on this browser
 * and to whom that page can belong; whoever comes after never sees it. Null when there is none.
 *
 * @param within whether that address can be this person's
 */
export async function takeForm(
	db: Db,
	{ token, path, person }: { token: string; path: string; person: string },
	within: (path: string) => Promise<boolean>
): Promise<Refusal | null> {
	const id = hashToken(token);
	await claim(db, id, person, within);
	const kept = await db
		.deleteFrom('kept_form')
		.where('id', '=', id)
		.where('person_id', '=', person)
		.where('path', '=', path)
		.where('expires_at', '>', now())
		.returning('fields')
		.executeTakeFirst();
	if (!kept) return null;
	const message = 'You had been signed out. We kept what you wrote. Check it and send it again.';
	return { values: JSON.parse(kept.fields) as Refusal['values'], errors: [{ field: '', message }] };
}

/** Forgets what was kept for one person: words that are taken away are not given back (rules.md A9). */
export async function forgetFormsOf(db: Db, person: string) {
	await db.deleteFrom('kept_form').where('person_id', '=', person).execute();
}

/**
 * Forgets what was kept of a form about a contribution that is erased, such as other words for it, or
 * an answer to a report of it.
 */
export async function forgetFormsAbout(db: Db, { ref }: { ref: string }) {
	await db
		.deleteFrom('kept_form')
		.where(({ eb, or }) =>
			or([
				eb('path', 'like', `%/contributions/${ref}/%`),
				eb('path', 'like', `%/reports/${ref}`),
				eb('path', 'like', `%/notes/change/${ref}`),
				eb('path', 'like', `%/quotations/${ref}%`)
			])
		)
		.execute();
}

/** Forgets what nobody came back for. A job runs it. */
export async function forgetForms(db: Db) {
	await db.deleteFrom('kept_form').where('expires_at', '<=', now()).execute();
}

async function claim(
	db: Db,
	id: string,
	person: string,
	within: (path: string) => Promise<boolean>
) {
	const nobodys = await db
		.selectFrom('kept_form')
		.select('path')
		.where('id', '=', id)
		.where('person_id', 'is', null)
		.executeTakeFirst();
	if (!nobodys || !(await within(nobodys.path))) return;
	await db
		.updateTable('kept_form')
		.set({ person_id: person })
		.where('id', '=', id)
		.where('person_id', 'is', null)
		.execute();
}
