import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { after, now, together, type Db } from '../db/index.ts';
import * as studies from '../studies/index.ts';
import { invite, LASTS, mayInvite } from './invite.ts';
import { stateOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Makes a new code for a printed letter and returns it, for showing once: only its hash is kept. The
 * code before it stops working, and the sixty days begin anew.
 *
 * 'elsewhere': the person joined and does more here than belong to this one place as a member. Whoever
 * prints a letter could sign in with it, and would come by roles that are not theirs to give.
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
	if (await isElsewhere(db, actor, invitation)) return 'elsewhere';

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
		await db
			.updateTable('invitation')
			.set({ code_hash, expires_at: after(now(), LASTS), joined_at: invitation.joined_at })
			.where('id', '=', lives.id)
			.execute();
		await record(db, actor, 'invitation.printed', 'invitation', lives);
	});
	return code;
}

async function isElsewhere(db: Db, actor: Actor | null, invitation: InvitationRow) {
	const person = await studies.actorOf(db, invitation.person_id);
	if (!person || person.person === actor?.person) return false;
	const roles = [
		...Object.entries(person.groups).map(
			([group, role]) => group !== invitation.group_id || role !== 'member'
		),
		...Object.keys(person.studies).map(() => true)
	];
	return person.administrator || roles.some(Boolean);
}
