import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { isOnlyThere } from './doors.ts';
import { progressOf } from './progress.ts';
import { stateOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Lets in who has joined and has just typed the code, once: the person to sign in, or null when the
 * door is shut, as it is for whoever has come to do more here since (see `byEmailOnly`).
 */
export async function admit(db: Db, invitation: InvitationRow): Promise<string | null> {
	if (!isAtTheDoor(invitation) || !(await isOnlyThere(db, invitation))) return null;

	return together(db, async (db) => {
		const taken = await db
			.updateTable('invitation')
			.set({ token_hash: null, progress: '{}' })
			.where('id', '=', invitation.id)
			.where('token_hash', '=', invitation.token_hash)
			.returning('id')
			.executeTakeFirst();
		if (!taken) return null;
		await record(db, { person: invitation.person_id }, 'session.by-code', 'invitation', invitation);
		return invitation.person_id;
	});
}

/** Whether the code was typed a moment ago. */
export function isAtTheDoor(invitation: InvitationRow): boolean {
	const until = progressOf(invitation).enter_until;
	return stateOf(invitation) === 'joined' && until !== undefined && until > now();
}
