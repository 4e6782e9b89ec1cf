import type { Db } from '../db/index.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Ends every code that a person has for a place, whichever letter it came with, but for that of one
 * invitation. Inside a transaction.
 */
export async function endCodes(
	db: Db,
	{ person_id, group_id, study_id }: Pick<InvitationRow, 'person_id' | 'group_id' | 'study_id'>,
	except = ''
) {
	await codesOf(db, person_id)
		.where((eb) => (group_id ? eb('group_id', '=', group_id) : eb('study_id', '=', study_id)))
		.where('id', '<>', except)
		.execute();
}

/** Ends every code that a person has, for any place. Inside a transaction. */
export async function endAllCodes(db: Db, person: string) {
	await codesOf(db, person).execute();
}

function codesOf(db: Db, person: string) {
	return db
		.updateTable('invitation')
		.set({ code_hash: null })
		.where('person_id', '=', person)
		.where('code_hash', 'is not', null);
}
