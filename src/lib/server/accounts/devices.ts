import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db, type Instant } from '../db/index.ts';
import type { SessionRow } from './tables.ts';

export type SignedIn = {
	/** a short name for addresses: the beginning of the hashed id, which signs nobody in */
	ref: string;
	label: string;
	kind: SessionRow['device'];
	since: Instant;
	/** to the hour */
	lastUsed: Instant;
	/** the one that asks */
	here: boolean;
};

/** Where a person is signed in, the latest first. `session` is the hashed id of the one that asks. */
export async function devices(db: Db, person: string, session: string | null): Promise<SignedIn[]> {
	const rows = await db
		.selectFrom('session')
		.selectAll()
		.where('person_id', '=', person)
		.where('expires_at', '>', now())
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		ref: refOf(row.id),
		label: row.label,
		kind: row.device,
		since: row.created_at,
		lastUsed: row.seen_at,
		here: row.id === session
	}));
}

/** Signs one of one's own devices out. False when there is none of that name. */
export function endDevice(db: Db, actor: Actor, ref: string): Promise<boolean> {
	return end(db, actor, (id) => refOf(id) === ref);
}

/** Signs out everywhere else. */
export function endOtherDevices(db: Db, actor: Actor, session: string | null): Promise<boolean> {
	return end(db, actor, (id) => id !== session);
}

function end(db: Db, actor: Actor, which: (id: string) => boolean) {
	const { person } = actor;
	return together(db, async (db) => {
		const rows = await db
			.selectFrom('session')
			.select('id')
			.where('person_id', '=', person)
			.execute();
		const ids = rows.map((row) => row.id).filter(which);
		await db.deleteFrom('session').where('person_id', '=', person).where('id', 'in', ids).execute();
		if (ids.length) await record(db, actor, 'device.signed-out', 'person', { id: person });
		return ids.length > 0;
	});
}

function refOf(id: string) {
	return id.slice(0, 16);
}
