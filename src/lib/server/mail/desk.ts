import type { ExpressionBuilder } from 'kysely';
import { aloneKinds } from '#lib/text/letters.ts';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Tables } from '../db/types.ts';
import { unmissed } from './letter.ts';
import type { LetterRow } from './tables.ts';

/** What waits to be told to a group's people by post or by phone, oldest first. */
export function toPassOn(db: Db, group: string): Promise<LetterRow[]> {
	return db
		.selectFrom('letter')
		.selectAll()
		.where('group_id', '=', group)
		.where('send_after', '<=', now())
		.where(byHand)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** What could not be delivered by email to a group's people and nobody has told them since, oldest first. */
export function undelivered(db: Db, group: string): Promise<LetterRow[]> {
	return db
		.selectFrom('letter')
		.selectAll()
		.where('group_id', '=', group)
		.where(cameBack)
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
			.where((eb) => eb.or([byHand(eb), cameBack(eb)]))
			.returning('id')
			.executeTakeFirst();
		if (told) await record(db, actor, 'letter.passed-on', 'letter', told);
		return told !== undefined;
	});
}

type Where = ExpressionBuilder<Tables, 'letter'>;

function byHand(eb: Where) {
	return eb.and([
		eb('way', 'in', ['post', 'phone']),
		eb('kind', 'not in', aloneKinds),
		eb('sent_at', 'is', null),
		eb('gave_up_at', 'is', null)
	]);
}

function cameBack(eb: Where) {
	return eb.and([
		eb('way', '=', 'email'),
		eb('kind', 'not in', aloneKinds),
		eb('sent_at', 'is', null),
		eb('gave_up_at', 'is not', null),
		eb('trouble', 'not in', [...unmissed])
	]);
}
