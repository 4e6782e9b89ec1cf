import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Waiting } from './things.ts';

/** Letters for an organiser to pass on: those that travel by hand, and those that email could not deliver. */
export async function byHand(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const href = `${at}/letters`;
	return [
		...line('letters', await groups.toPassOn(db, group.id), href),
		...line('came back', await groups.undelivered(db, group.id), href)
	];
}

function line(kind: Waiting['kind'], letters: { created_at: string }[], href: string): Waiting[] {
	const [first] = letters;
	if (!first) return [];
	return [{ kind, name: '', href, since: first.created_at, number: letters.length }];
}
