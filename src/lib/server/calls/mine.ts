import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { CallBackRow } from './tables.ts';

/** The calls that the actor asked for, oldest first. */
export function askedByMe(
	db: Db,
	actor: Actor
): Promise<Pick<CallBackRow, 'number' | 'page' | 'asked_at' | 'rung_at'>[]> {
	return db
		.selectFrom('call_back')
		.select(['number', 'page', 'asked_at', 'rung_at'])
		.where('person_id', '=', actor.person)
		.orderBy('asked_at')
		.orderBy('id')
		.execute();
}
