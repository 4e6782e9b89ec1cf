import * as accounts from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { ArrivalRow } from './tables.ts';

/** Something that came, with the name by which the organisers know whom it is from. */
export type Arrival = ArrivalRow & { name: string | null };

/** What came for a group and waits to be typed in, the oldest first. */
export async function open(db: Db, actor: Actor, group: { id: string }): Promise<Arrival[]> {
	allow(actor, 'group.desk', { group: group.id });
	const rows = await db
		.selectFrom('arrival')
		.selectAll()
		.where('group_id', '=', group.id)
		.where('done_at', 'is', null)
		.orderBy('came_on')
		.orderBy('id')
		.execute();
	return named(db, rows);
}

/** One of them, done or not, by what its address says. 404 when it is none of this group's. */
export async function byRef(
	db: Db,
	actor: Actor,
	group: { id: string },
	ref: string
): Promise<Arrival> {
	allow(actor, 'group.desk', { group: group.id });
	const row = await db
		.selectFrom('arrival')
		.selectAll()
		.where('group_id', '=', group.id)
		.where('ref', '=', ref)
		.executeTakeFirst();
	const [arrival] = await named(db, row ? [row] : []);
	return arrival ?? notFound();
}

async function named(db: Db, rows: ArrivalRow[]): Promise<Arrival[]> {
	const ids = [...new Set(rows.flatMap((row) => row.person_id ?? []))];
	const names = await accounts.names(db, ids);
	return rows.map((row) => ({ ...row, name: names.get(row.person_id ?? '') ?? null }));
}
