import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { after, now, together, type Db } from '../db/index.ts';
import { endCodes } from './codes.ts';
import { isOnlyThere } from './doors.ts';
import { invite, LASTS, mayInvite } from './invite.ts';
import { stateOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Makes a new code for a printed letter and returns it, for showing once: only its hash is kept. The
 * codes that person had for this place stop working, and the sixty days begin anew.
 *
 * 'elsewhere': the person does more here than belong to this one group as a member (see `byEmailOnly`).
 */
export async function newLetter(
	db: Db,
	actor: Actor | null,
	invitation: InvitationRow
): Promise<string | 'elsewhere'> {
	const to = invitation.group_id
		? { group: invitation.group_id }
		: { study: invitation.study_id ?? '' };
	if (!mayInvite(actor, to, invitation.role)) allow(actor, 'group.people', to);
	if (!(await isOnlyThere(db, invitation))) return 'elsewhere';

	const code = accounts.newCode();
	const code_hash = await accounts.hashCode(code);
	await together(db, async (db) => {
		const state = stateOf(invitation);
		const lives =
			actor && (state === 'revoked' || state === 'expired')
				? await invite(db, actor, {
						to,
						role: invitation.role,
						way: 'print',
						person: invitation.person_id
					})
				: invitation;
		await endCodes(db, invitation);
		// who had joined by an invitation that was taken back joins with no other, but signs in again
		const joined_at = lives.id === invitation.id ? {} : { joined_at: invitation.joined_at };
		await db
			.updateTable('invitation')
			.set({ code_hash, expires_at: after(now(), LASTS), ...joined_at })
			.where('id', '=', lives.id)
			.execute();
		await record(db, actor, 'invitation.printed', 'invitation', lives);
	});
	return code;
}
