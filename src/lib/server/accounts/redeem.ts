import { timingSafeEqual } from 'node:crypto';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { personsAt } from './ask.ts';
import { hashCode, hashToken, newToken } from './secrets.ts';

const TRIES = 5;

type SignIn = { person: string; returnTo: string | null };

/** Whom a link would sign in, one or several; null when it was used, is old or never was. Changes nothing. */
export async function openLink(db: Db, token: string) {
	const row = await live(db)
		.select(['email', 'return_to'])
		.where('token_hash', '=', hashToken(token))
		.executeTakeFirst();
	if (!row) return null;
	const persons = await personsAt(db, row.email);
	return persons.length ? { persons, returnTo: row.return_to } : null;
}

/**
 * Uses a link up and signs that person in; null when it is used, old or not theirs. Of two who press
 * at once, one gets in.
 */
export function redeemLink(db: Db, token: string, person: string): Promise<SignIn | null> {
	return together(db, async (db) => {
		const link = await openLink(db, token);
		if (!link?.persons.some(({ id }) => id === person)) return null;
		return use(db, { token_hash: hashToken(token) }, person);
	});
}

/**
 * Tries the six digits of a letter, in the browser that asked for it. `wrong` says how many tries are
 * left; after five the asking has ended. Where several people share the address, the digits are
 * exchanged for a link, whose page asks who is there.
 *
 * An asking that no letter went out for answers just the same, and takes as long.
 */
export async function redeemDigits(
	db: Db,
	asked: string,
	digits: string
): Promise<SignIn | { link: string } | { wrong: number } | 'ended'> {
	const row = await countTry(db, asked);
	const hash = await hashCode(digits, asked);
	if (!row) return 'ended';
	if (!row.code_hash || !same(hash, row.code_hash)) return wrong(db, asked, row.tries);

	const [person, ...others] = await personsAt(db, row.email);
	if (!person) return 'ended';
	if (others.length) return exchange(db, asked, row.code_hash);
	return together(db, async (db) => (await use(db, { id: asked }, person.id)) ?? 'ended');
}

/** What was typed where the asking began, for the page that says where the letter went; null when that is over. */
export async function askedFor(db: Db, asked: string) {
	const row = await db
		.selectFrom('sign_in')
		.select(['email', 'return_to'])
		.where('id', '=', asked)
		.executeTakeFirst();
	return row ? { email: row.email, returnTo: row.return_to } : null;
}

/** Marks it used, if it still is not; whoever comes second finds nothing to mark. */
async function use(
	db: Db,
	which: { id: string } | { token_hash: string },
	person: string
): Promise<SignIn | null> {
	const at = now();
	const [column, value] =
		'id' in which ? (['id', which.id] as const) : (['token_hash', which.token_hash] as const);
	const used = await db
		.updateTable('sign_in')
		.set({ used_at: at, token_hash: null, code_hash: null })
		.where(column, '=', value)
		.where('used_at', 'is', null)
		.where('expires_at', '>', at)
		.returning(['id', 'return_to'])
		.executeTakeFirst();
	if (!used) return null;
	await record(db, { person }, 'person.signed-in', 'person', { id: person });
	return { person, returnTo: used.return_to };
}

/** Counted before it is looked at: many tries sent at once are still no more than five. */
function countTry(db: Db, asked: string) {
	return db
		.updateTable('sign_in')
		.set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
		.where('id', '=', asked)
		.where('tries', '<', TRIES)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now())
		.returning(['email', 'code_hash', 'tries'])
		.executeTakeFirst();
}

async function exchange(db: Db, asked: string, code_hash: string) {
	const link = newToken();
	const row = await db
		.updateTable('sign_in')
		.set({ token_hash: hashToken(link), code_hash: null })
		.where('id', '=', asked)
		.where('code_hash', '=', code_hash)
		.where('used_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row ? { link } : 'ended';
}

/** The fifth wrong try ends the asking, its link included. */
async function wrong(db: Db, asked: string, tries: number) {
	if (tries < TRIES) return { wrong: TRIES - tries };
	const at = now();
	await db.updateTable('sign_in').set({ expires_at: at }).where('id', '=', asked).execute();
	return 'ended';
}

function live(db: Db) {
	return db.selectFrom('sign_in').where('used_at', 'is', null).where('expires_at', '>', now());
}

function same(one: string, other: string) {
	return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
