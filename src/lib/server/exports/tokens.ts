import { today } from '#lib/text/dates.ts';
import { hashToken, newToken } from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { actorOf, boxKey } from '../contributions/index.ts';
import { id, now, ref, together, type Day, type Db } from '../db/index.ts';
import type { ExportTokenRow } from './tables.ts';

/** A token without its secret, and whether it works. */
export type Token = Omit<ExportTokenRow, 'secret_hash' | 'box_key'> & { works: boolean };

/** How many of a study may work at once. */
export const MOST_TOKENS = 10;

/** `many`: so many work already. */
export type TokenRefusal = 'many';

/**
 * Makes a token with which a script takes files of this study, in the name of the lead who made it. Its
 * secret is told this once; the database keeps what cannot be turned back into it. The same box sent
 * twice makes one, and tells no secret the second time.
 */
export async function makeToken(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ name, ends_on }: { name: string; ends_on: Day },
	box: string
): Promise<{ token: Token; secret: string | null } | TokenRefusal> {
	allow(actor, 'token.make', { study: study.id });
	const box_key = boxKey(actor, box, name);
	return together(db, async (db) => {
		const all = await rows(db, study);
		const sent = all.find((row) => row.box_key === box_key);
		if (sent) return { token: shown(sent), secret: null };
		if (all.filter(works).length >= MOST_TOKENS) return 'many';
		const secret = newToken();
		const made = await db
			.insertInto('export_token')
			.values({
				...{ id: id(), ref: ref(), study_id: study.id, name, secret_hash: hashToken(secret) },
				...{ made_at: now(), made_by: actor.person, ends_on, box_key }
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'token.made', 'export token', made);
		return { token: shown(made), secret };
	});
}

/** The tokens of a study, the newest first. */
export async function tokens(db: Db, study: { id: string }): Promise<Token[]> {
	return (await rows(db, study)).map(shown);
}

/** Ends a token at once. One that was ended stays as it is. */
export async function endToken(db: Db, actor: Actor, study: { id: string }, name: string) {
	allow(actor, 'token.make', { study: study.id });
	const token = (await rows(db, study)).find((row) => row.ref === name) ?? notFound();
	await together(db, async (db) => {
		const ended = await db
			.updateTable('export_token')
			.set({ ended_at: now(), ended_by: actor.person })
			.where('id', '=', token.id)
			.where('ended_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (ended) await record(db, actor, 'token.ended', 'export token', token);
	});
}

/**
 * In whose name a script acts that shows this secret for that study; null where it works no more: it was
 * ended, its last day is over, or whoever made it does not lead the study any more. Its use is recorded.
 */
export async function holder(
	db: Db,
	study: { id: string },
	secret: string
): Promise<{ actor: Actor; token: { id: string } } | null> {
	const row = await db
		.selectFrom('export_token')
		.selectAll()
		.where('secret_hash', '=', hashToken(secret))
		.where('study_id', '=', study.id)
		.executeTakeFirst();
	const actor = row && works(row) ? await actorOf(db, row.made_by) : null;
	if (!row || actor?.studies[study.id] !== 'lead') return null;
	await together(db, async (db) => {
		await db.updateTable('export_token').set({ used_at: now() }).where('id', '=', row.id).execute();
		await record(db, actor, 'token.used', 'export token', row);
	});
	return { actor, token: { id: row.id } };
}

function rows(db: Db, study: { id: string }): Promise<ExportTokenRow[]> {
	return db
		.selectFrom('export_token')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('made_at', 'desc')
		.execute();
}

function works({ ended_at, ends_on }: ExportTokenRow) {
	return ended_at === null && ends_on >= today();
}

function shown(row: ExportTokenRow): Token {
	const { secret_hash: _secret, box_key: _box, ...token } = row;
	return { ...token, works: works(row) };
}
