import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import { startSession } from '$lib/server/http/session';
import * as invitations from '$lib/server/invitations';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';

/**
 * The open invitation behind the token; a page that says what to do for any other, always with 404. One
 * of somebody who belongs elsewhere too is theirs alone: they sign in first, since its pages hold how
 * they are reached, and joining signs in as them.
 */
export async function openAt(token: string, actor: Actor | null) {
	const invitation = await invitations.byToken(db, token);
	if (!invitation) error(404, 'unknown');
	const state = invitations.stateOf(invitation);
	if (state !== 'open') error(404, state);
	if (actor?.person !== invitation.person_id && !(await invitations.isOnlyThere(db, invitation))) {
		if (actor) error(404, 'theirs');
		redirect(303, `/sign-in?to=${encodeURIComponent(`/join/${token}`)}`);
	}
	return invitation;
}

/** Whether name and rules are all there is to say: for those who run groups and studies, and for who is known here. */
export function isShort(invitation: invitations.InvitationRow, actor: Actor | null) {
	return invitation.role !== 'member' || actor?.person === invitation.person_id;
}

/** Why somebody cannot join yet, and beside which box that is said. */
export const problems: Record<groups.NameRefusal | 'no email', Record<string, string>> = {
	taken: { shown_name: groups.nameProblems.taken },
	reserved: { shown_name: groups.nameProblems.reserved },
	nameless: { shown_name: groups.nameProblems.nameless },
	'no email': { email: 'Enter an email address. You sign in with it from now on' }
};

/** Joins, signs in where nobody was, and leads to the group or study. Why it cannot be comes back. */
export async function join(
	event: RequestEvent,
	invitation: invitations.InvitationRow,
	answers: invitations.Answers,
	device: 'own' | 'shared'
): Promise<groups.NameRefusal | 'no email'> {
	const refused = await invitations.complete(db, invitation, answers);
	if (refused === 'closed') error(404, 'revoked');
	if (refused) return refused;

	if (event.locals.actor?.person !== invitation.person_id)
		await startSession(event, invitation.person_id, device);
	const { group, study } = await invitations.whereOf(db, invitation);
	notice(event, 'You have joined. Welcome');
	redirect(303, group ? `/groups/${group.slug}` : `/studies/${study.slug}`);
}
