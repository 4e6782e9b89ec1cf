import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { WorryRow } from './tables.ts';

/** The worries that the actor raised, oldest first, and how far each has come: for that person alone. */
export function raisedByMe(
	db: Db,
	actor: Actor
): Promise<Pick<WorryRow, 'note' | 'raised_at' | 'acknowledged_at' | 'closed_at'>[]> {
	return db
		.selectFrom('worry')
		.select(['note', 'raised_at', 'acknowledged_at', 'closed_at'])
		.where('raised_by', '=', actor.person)
		.orderBy('raised_at')
		.orderBy('id')
		.execute();
}
