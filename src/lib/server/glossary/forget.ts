import type { Db } from '../db/index.ts';
import { threads, type Where } from './place.ts';

/** Forgets what somebody asked in a group: for leaving with "take my words away". */
export async function forgetAskedBy(db: Db, person: string, group: string): Promise<void> {
	await db
		.deleteFrom('meaning_asked')
		.where('asked_by', '=', person)
		.where('thread_id', 'in', threads(db, { group }))
		.execute();
}

/** Forgets everything that was asked about the findings of a study: nobody will answer any more. */
export async function forgetAskedOf(db: Db, where: Where): Promise<void> {
	await db.deleteFrom('meaning_asked').where('thread_id', 'in', threads(db, where)).execute();
}
