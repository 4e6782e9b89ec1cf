import { allow, notFound, type Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import type { Given, Refusal } from '#lib/forms.ts';
import type { DraftRow } from './tables.ts';
import { wordsIn } from './typed.ts';

/** Something begun, as its writer sees it in a list; nobody else ever does. */
export type Begun = { ref: string; path: string; what: string; saved_at: Instant; words: string[] };

/**
 * What the actor began to write for that address, the newest first, as its page shows it; null when
 * there is nothing. What was sent after sign-in had run out says that it did not go.
 */
export async function given(db: Db, actor: Actor, path: string): Promise<Given | null> {
	allow(actor, 'draft.use');
	const row = await begunBy(db, actor.person)
		.where('path', '=', path)
		.orderBy('saved_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const errors = row.why === 'signed out' ? [{ field: '', message: SIGNED_OUT }] : [];
	return { values: valuesOf(row), errors, draft: { ref: row.ref, at: row.saved_at } };
}

const SIGNED_OUT = 'You had been signed out. We kept what you wrote. Check it and send it again.';

/** Everything the actor began and has not sent, the newest first. */
export async function list(db: Db, actor: Actor): Promise<Begun[]> {
	allow(actor, 'draft.use');
	const rows = await begunBy(db, actor.person).orderBy('saved_at', 'desc').execute();
	return rows.map(shown);
}

/** How many things the actor began and has not sent. */
export async function count(db: Db, actor: Actor): Promise<number> {
	allow(actor, 'draft.use');
	const { begun } = await db
		.selectFrom('draft')
		.select((eb) => eb.fn.countAll().as('begun'))
		.where('person_id', '=', actor.person)
		.where('sent_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(begun);
}

/** One of them; 404 for anybody else's. */
export async function byRef(db: Db, actor: Actor, ref: string): Promise<Begun> {
	allow(actor, 'draft.use');
	const row = await begunBy(db, actor.person).where('ref', '=', ref).executeTakeFirst();
	return row ? shown(row) : notFound();
}

/**
 * Who has begun something at addresses that start so, and when they last touched it: for a letter that
 * reminds them. It says nothing of what they wrote.
 */
export async function begun(
	db: Db,
	start: string
): Promise<{ person: string; path: string; saved_at: Instant }[]> {
	const rows = await db
		.selectFrom('draft')
		.select(['person_id as person', 'path', 'saved_at'])
		.where('path', 'like', `${start}%`)
		.where('sent_at', 'is', null)
		.orderBy('saved_at')
		.execute();
	// letters that stand for others in "like" may stand in an address
	return rows.filter(({ path }) => path.startsWith(start));
}

function begunBy(db: Db, person: string) {
	return db
		.selectFrom('draft')
		.selectAll()
		.where('person_id', '=', person)
		.where('sent_at', 'is', null);
}

function shown(row: DraftRow): Begun {
	const { ref, path, what, saved_at } = row;
	const words = JSON.parse(row.words) as string[];
	return { ref, path, what, saved_at, words: wordsIn({ words, values: valuesOf(row) }) };
}

function valuesOf(row: DraftRow) {
	return JSON.parse(row.fields) as Refusal['values'];
}
