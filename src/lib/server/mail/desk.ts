import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** What waits to be told to a group's people by post or by phone, oldest first. */
export function toPassOn(db: Db, group: string): Promise<LetterRow[]> {
	return db
		.selectFrom('letter')
		.selectAll()
		.where('group_id', '=', group)
		.where('way', 'in', ['post', 'phone'])
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.where('send_after', '<=', now())
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** Marks one as told. False when it was told before, or is no letter of that group and kind. */
export function passedOn(db: Db, actor: Actor, group: string, letter: string): Promise<boolean> {
	return together(db, async (db) => {
		const told = await db
			.updateTable('letter')
			.set({ sent_at: now() })
			.where('id', '=', letter)
			.where('group_id', '=', group)
			.where('way', 'in', ['post', 'phone'])
			.where('sent_at', 'is', null)
			.where('gave_up_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (told) await record(db, actor, 'letter.passed-on', 'letter', told);
		return told !== undefined;
	});
}
