import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import { startSession } from '$lib/server/http/session';
import * as invitations from '$lib/server/invitations';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';

/** The open invitation behind the token; a page that says what to do for any other, always with 404. */
export async function openAt(token: string) {
	const invitation = await invitations.byToken(db, token);
	if (!invitation) error(404, 'unknown');
	const state = invitations.stateOf(invitation);
	if (state !== 'open') error(404, state);
	return invitation;
}

/** Whether name and rules are all there is to say: for those who run groups and studies, and for who is known here. */
export function isShort(invitation: invitations.InvitationRow, actor: Actor | null) {
	return invitation.role !== 'member' || actor?.person === invitation.person_id;
}

/** Joins, signs in where nobody was, and leads to the group or study. A name that cannot be shown comes back. */
export async function join(
	event: RequestEvent,
	invitation: invitations.InvitationRow,
	answers: invitations.Answers,
	device: 'own' | 'shared'
): Promise<groups.NameRefusal> {
	const refused = await invitations.complete(db, invitation, answers);
	if (refused === 'closed') error(404, 'revoked');
	if (refused) return refused;

	if (event.locals.actor?.person !== invitation.person_id)
		await startSession(event, invitation.person_id, device);
	const { group, study } = await invitations.whereOf(db, invitation);
	notice(event, 'You have joined. Welcome');
	redirect(303, group ? `/groups/${group.slug}` : `/studies/${study.slug}`);
}
