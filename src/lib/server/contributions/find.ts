import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';

/*
 * Finding contributions. None of these asks who reads: whoever shows words asks `readable` for each.
 */

/** The contribution of that name in a group; 404 when there is none. */
export async function byRef(db: Db, groupId: string, ref: string): Promise<Contribution> {
	const row = await db
		.selectFrom('contribution')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('ref', '=', ref)
		.executeTakeFirst();
	if (!row) notFound();
	return one(await complete(db, [row]));
}

/** The contribution of that number in a thread; 404 when there is none. */
export async function byNumber(db: Db, threadId: string, number: number): Promise<Contribution> {
	const row = await db
		.selectFrom('contribution')
		.selectAll()
		.where('thread_id', '=', threadId)
		.where('number', '=', number)
		.executeTakeFirst();
	if (!row) notFound();
	return one(await complete(db, [row]));
}

/** Those contributions, oldest first. */
export async function byIds(db: Db, ids: string[]): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('id', 'in', ids)
		.orderBy('given_at')
		.orderBy('id')
		.execute();
	return complete(db, rows);
}

/** One contribution by its id; throws when it is not there. */
export async function find(db: Db, id: string): Promise<Contribution> {
	return one(await byIds(db, [id]));
}

/** All that a person gave, newest first, whoever typed it. */
export async function ofPerson(db: Db, person: string): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('person_id', '=', person)
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return complete(db, rows);
}

/** The points noted under agenda items, in the order in which they were noted. */
export async function ofAgendaItems(db: Db, items: string[]): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('agenda_item_id', 'in', items)
		.orderBy('given_at')
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return complete(db, rows);
}

function one(contributions: Contribution[]): Contribution {
	const [first] = contributions;
	if (!first) throw new Error('no such contribution');
	return first;
}
