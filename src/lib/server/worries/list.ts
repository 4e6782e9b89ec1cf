import { allow, notFound, type Actor } from '../access/index.ts';
import { byIds, type Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { contactsOf, type GroupRow } from '../groups/index.ts';
import { readersIn } from './readers.ts';
import type { WorryRow } from './tables.ts';

export type Worry = { worry: WorryRow; contribution: Contribution };

/** Closed ones older than these are not listed; the open ones always are. */
const CLOSED = 100;

/** The worries of a group that the actor reads: the open ones, oldest first, then what was closed last. */
export async function list(db: Db, actor: Actor | null, group: string): Promise<Worry[]> {
	const { contacts, about } = await readersIn(db, group);
	const all = await raisedIn(db, group);
	const mine = all.filter(({ contribution: c }) =>
		about(c.person_id).includes(actor?.person ?? '')
	);
	// an organiser who reads only what the contacts cannot, since it is about their own words
	const others = mine.length && actor ? [actor.person] : [];
	allow(actor, 'worry.read', { group, contacts: [...contacts.readers, ...others] });
	return mine;
}

/** One of them. Who reads no worries is refused before it is looked for, so that none is given away. */
export async function byRef(db: Db, actor: Actor | null, group: string, ref: string) {
	const all = await list(db, actor, group);
	return all.find(({ worry }) => worry.ref === ref) ?? notFound();
}

/** Whether the actor has anything to do with worries there: for the way to their page. */
export async function readsSome(db: Db, actor: Actor | null, group: GroupRow): Promise<boolean> {
	if (!actor?.groups[group.id]) return false;
	// each page of the group asks for this: the group is at hand, and who else runs it does not matter
	const { readers } = await contactsOf(db, group);
	return readers.includes(actor.person);
}

async function raisedIn(db: Db, group: string): Promise<Worry[]> {
	const worries = db.selectFrom('worry').selectAll().where('group_id', '=', group);
	const open = await worries
		.where('closed_at', 'is', null)
		.orderBy('raised_at')
		.orderBy('id')
		.execute();
	const closed = await worries
		.where('closed_at', 'is not', null)
		.orderBy('closed_at', 'desc')
		.orderBy('id', 'desc')
		.limit(CLOSED)
		.execute();
	const rows = [...open, ...closed];
	const about = await byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(about.map((c) => [c.id, c]));
	return rows.flatMap((worry) => {
		const contribution = byId.get(worry.contribution_id);
		return contribution ? [{ worry, contribution }] : [];
	});
}
