import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import { endAllCodes } from './codes.ts';
import { needsEmail } from './doors.ts';
import type { Progress } from './progress.ts';
import { stateOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

export type Answers = Pick<Progress, 'shown_name' | 'reach' | 'permissions'>;

/**
 * Joins: everything that was answered takes effect at once, or nothing does. The answers are wiped
 * from the invitation. Refused as a value: the name cannot be shown, it was joined or taken back
 * meanwhile ('closed'), or there is no email address for somebody whom a code will not sign in
 * ('no email'). The codes of such a person end here.
 */
export async function complete(
	db: Db,
	invitation: InvitationRow,
	{ shown_name = null, reach, permissions = {} }: Answers
): Promise<groups.NameRefusal | 'closed' | 'no email' | null> {
	if (stateOf(invitation) !== 'open') return 'closed';
	const person = invitation.person_id;
	const byEmail = await needsEmail(db, invitation);
	if (byEmail && !(reach ?? (await accounts.find(db, person))).email) return 'no email';
	const self: Actor = { person, administrator: false, groups: {}, studies: {}, locked: [] };

	return together(db, async (db) => {
		const joined = await db
			.updateTable('invitation')
			.set({ joined_at: now(), progress: '{}' })
			.where('id', '=', invitation.id)
			.where('joined_at', 'is', null)
			.where('revoked_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!joined) return 'closed';
		const refused = await enter(db, joined, shown_name);
		if (refused) {
			// what was claimed a line above is given back: a refusal is a value, so nothing rolls back
			await db
				.updateTable('invitation')
				.set({ joined_at: null, progress: invitation.progress })
				.where('id', '=', invitation.id)
				.execute();
			return refused;
		}
		if (byEmail) await endAllCodes(db, person);
		if (reach) await accounts.changeReach(db, self, person, reach);
		await accounts.answerPermissions(db, self, permissions);
		await record(db, self, 'invitation.joined', 'invitation', joined);
		return null;
	});
}

async function enter(db: Db, invitation: InvitationRow, name: string | null) {
	const { person_id: person, role } = invitation;
	// whoever invited vouches for them: the membership says so
	const by = { person: invitation.created_by };
	if (invitation.group_id && (role === 'member' || role === 'organiser')) {
		const group = { id: invitation.group_id };
		const joined = await groups.join(db, by, { group, person, role, shown_name: name });
		return typeof joined === 'string' ? joined : null;
	}
	if (invitation.study_id && (role === 'researcher' || role === 'lead')) {
		if (!name) return 'nameless';
		const added = await studies.addToTeam(db, by, { id: invitation.study_id }, person, role, name);
		return typeof added === 'string' ? added : null;
	}
	throw new Error('a role that does not belong to the place');
}
