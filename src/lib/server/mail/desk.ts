import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** What waits to be told to these people by post or by phone, oldest first. */
export function toPassOn(db: Db, persons: string[]): Promise<LetterRow[]> {
	return db
		.selectFrom('letter')
		.selectAll()
		.where('person_id', 'in', persons)
		.where('way', 'in', ['post', 'phone'])
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.where('send_after', '<=', now())
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** Marks one as told. False when it was told before, or is no letter of that kind. */
export function passedOn(db: Db, actor: Actor, letter: string): Promise<boolean> {
	return together(db, async (db) => {
		const told = await db
			.updateTable('letter')
			.set({ sent_at: now() })
			.where('id', '=', letter)
			.where('way', 'in', ['post', 'phone'])
			.where('sent_at', 'is', null)
			.where('gave_up_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (told) await record(db, actor, 'letter.passed-on', 'letter', told);
		return told !== undefined;
	});
}
