import type { Refusal } from '#lib/forms.ts';
import { clean } from '#lib/text/clean.ts';
import { hashToken, newToken } from '../accounts/secrets.ts';
import { after, DAY, now, type Db } from '../db/index.ts';

/**
 * Keeps for a day what was posted by someone whose sign-in had run out, and returns the random name
 * to ask for it by. Only whoever holds that name, in a cookie, gets it back.
 */
export async function keepForm(db: Db, path: string, form: FormData): Promise<string> {
	const token = newToken();
	const at = now();
	const fields: Refusal['values'] = {};
	for (const name of new Set(form.keys())) {
		const values = form
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.map(clean);
		fields[name] = values.length > 1 ? values : (values[0] ?? '');
	}
	await db
		.insertInto('kept_form')
		.values({
			id: hashToken(token),
			path,
			fields: JSON.stringify(fields),
			created_at: at,
			expires_at: after(at, DAY)
		})
		.execute();
	return token;
}

/** Gives a kept form back to the page it was sent to, once; null when there is none for that page. */
export async function takeForm(db: Db, path: string, token: string): Promise<Refusal | null> {
	const kept = await db
		.deleteFrom('kept_form')
		.where('id', '=', hashToken(token))
		.where('path', '=', path)
		.where('expires_at', '>', now())
		.returning('fields')
		.executeTakeFirst();
	if (!kept) return null;
	const message = 'You had been signed out. We kept what you wrote. Check it and send it again.';
	return { values: JSON.parse(kept.fields) as Refusal['values'], errors: [{ field: '', message }] };
}

/** Forgets what nobody came back for. A job runs it. */
export async function forgetForms(db: Db) {
	await db.deleteFrom('kept_form').where('expires_at', '<=', now()).execute();
}
