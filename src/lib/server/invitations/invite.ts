import * as accounts from '../accounts/index.ts';
import { may, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { after, DAY, id, now, together, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import type { InvitationRow } from './tables.ts';

/** A group by its id, or a study by its. */
export type Where = { group: string } | { study: string };

type Inviting = {
	to: Where;
	role: InvitationRow['role'];
	way: InvitationRow['way'];
	/** id of somebody known, or what is known of somebody new */
	person: string | (accounts.Reach & { known_name: string });
};

/** How long somebody has to join. */
export const LASTS = 60 * DAY;

/**
 * Invites a person. By email the letter is queued; in print the code is made with the letter, see
 * `newLetter`. An earlier invitation of the same person to the same place stops working.
 */
export async function invite(
	db: Db,
	actor: Actor | null,
	{ to, role, way, person }: Inviting
): Promise<InvitationRow> {
	if (!actor || !mayInvite(actor, to, role)) notFound();

	return together(db, async (db) => {
		const invited =
			typeof person === 'string' ? person : (await accounts.addPerson(db, actor, person)).id;
		await closeOpen(db, actor, to, invited);
		const at = now();
		const invitation = await db
			.insertInto('invitation')
			.values({
				id: id(),
				person_id: invited,
				group_id: 'group' in to ? to.group : null,
				study_id: 'study' in to ? to.study : null,
				role,
				way,
				tries: 0,
				progress: '{}',
				created_at: at,
				created_by: actor.person,
				expires_at: after(at, LASTS)
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'invitation.made', 'invitation', invitation, role);
		const about = { kind: 'invitation', id: invitation.id };
		if (way === 'email')
			await mail.post(db, { kind: 'invitation', person: invited, way: 'email', about });
		return invitation;
	});
}

/** Organisers and leads invite to their own place; an administrator invites the first of them. */
export function mayInvite(actor: Actor | null, to: Where, role: InvitationRow['role']): boolean {
	if ('group' in to)
		return (
			['member', 'organiser'].includes(role) &&
			(may(actor, 'group.people', to) || (role === 'organiser' && may(actor, 'installation.run')))
		);
	return (
		['researcher', 'lead'].includes(role) &&
		(may(actor, 'study.team', to) || (role === 'lead' && may(actor, 'installation.run')))
	);
}

/** Takes back what the person has not used yet. */
export async function closeOpen(db: Db, actor: Actor, to: Where, person: string) {
	await db
		.updateTable('invitation')
		.set({ revoked_at: now(), revoked_by: actor.person })
		.where('person_id', '=', person)
		.where((eb) => ('group' in to ? eb('group_id', '=', to.group) : eb('study_id', '=', to.study)))
		.where('joined_at', 'is', null)
		.where('revoked_at', 'is', null)
		.execute();
}
