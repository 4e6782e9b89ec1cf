import * as accounts from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { CallBackRow } from './tables.ts';

/** A call as the organisers see it. */
export type Call = {
	id: string;
	/** the end of its id, for the address */
	key: string;
	/** the name the organisers know, and the one the group sees */
	name: string;
	shown: string;
	/** the one to ring; null once that was done, or where it was taken off the record since */
	number: string | null;
	/** where it was pressed: an address, or a kind of letter */
	page: string;
	asked_at: Instant;
	rung_at: Instant | null;
	rung_by: string | null;
};

/** The calls of a group: those to make, the oldest first, then the last fifty that were made. */
export async function list(db: Db, actor: Actor, group: { id: string }): Promise<Call[]> {
	allow(actor, 'call.answer', { group: group.id });
	const calls = db.selectFrom('call_back').selectAll().where('group_id', '=', group.id);
	const waiting = await calls.where('rung_at', 'is', null).orderBy('asked_at').execute();
	const made = await calls
		.where('rung_at', 'is not', null)
		.orderBy('rung_at', 'desc')
		.limit(50)
		.execute();
	return shown(db, group.id, [...waiting, ...made]);
}

/** One of them by its key. notFound() when it is no call of this group. */
export async function byKey(db: Db, actor: Actor, group: { id: string }, key: string) {
	const all = await list(db, actor, group);
	return all.find((call) => call.key === key) ?? notFound();
}

/** The call that somebody waits for in a group; null when there is none. */
export async function open(db: Db, person: string, group: string): Promise<CallBackRow | null> {
	const row = await db
		.selectFrom('call_back')
		.selectAll()
		.where('group_id', '=', group)
		.where('person_id', '=', person)
		.where('rung_at', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

async function shown(db: Db, group: string, rows: CallBackRow[]): Promise<Call[]> {
	const ids = [...new Set(rows.flatMap((row) => [row.person_id, row.rung_by ?? '']))];
	const names = await accounts.names(db, ids);
	const contacts = await accounts.contacts(db, ids);
	const inGroup = await groups.shownNames(db, group);
	return rows.map((row) => ({
		id: row.id,
		key: row.id.slice(-12),
		name: names.get(row.person_id) ?? '',
		shown: inGroup.get(row.person_id) ?? groups.NAMELESS,
		number: row.rung_at ? null : (row.number ?? contacts.get(row.person_id)?.phone ?? null),
		page: row.page,
		asked_at: row.asked_at,
		rung_at: row.rung_at,
		rung_by: names.get(row.rung_by ?? '') ?? null
	}));
}
