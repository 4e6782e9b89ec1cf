import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { endCodes } from './codes.ts';
import { mayInvite } from './invite.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Takes an invitation back: its link and its code stop working, for signing in too, and so do codes from
 * earlier letters to this place. Who has joined stays.
 */
export async function revoke(
	db: Db,
	actor: Actor | null,
	invitation: InvitationRow
): Promise<void> {
	const { id, group_id, study_id, role } = invitation;
	const at = group_id ? { group: group_id } : { study: study_id ?? '' };
	if (!actor || !mayInvite(actor, at, role)) {
		allow(actor, group_id ? 'group.people' : 'study.team', at);
		return;
	}

	await together(db, async (db) => {
		const revoked = await db
			.updateTable('invitation')
			.set({ revoked_at: now(), revoked_by: actor.person })
			.where('id', '=', id)
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!revoked) return;
		await endCodes(db, invitation, id);
		await record(db, actor, 'invitation.revoked', 'invitation', revoked);
	});
}
