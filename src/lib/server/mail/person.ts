import { now, type Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** What letters went to a person or wait for them, newest first: never the words. */
export function lettersTo(
	db: Db,
	person: string
): Promise<Pick<LetterRow, 'kind' | 'way' | 'created_at' | 'sent_at' | 'gave_up_at'>[]> {
	return db
		.selectFrom('letter')
		.select(['kind', 'way', 'created_at', 'sent_at', 'gave_up_at'])
		.where('person_id', '=', person)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** For somebody who left the service: nothing more is sent, and what was sent is erased, addresses too. */
export async function forgetLettersTo(db: Db, person: string): Promise<void> {
	const at = now();
	await db
		.updateTable('letter')
		.set({ email: null, subject: null, body: null, body_erased_at: at })
		.where('person_id', '=', person)
		.execute();
	await db
		.updateTable('letter')
		.set({ gave_up_at: at, trouble: 'No longer needed' })
		.where('person_id', '=', person)
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.execute();
	await db.deleteFrom('letter_choice').where('person_id', '=', person).execute();
}
