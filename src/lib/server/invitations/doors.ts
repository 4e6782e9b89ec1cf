import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as studies from '../studies/index.ts';
import type { InvitationRow } from './tables.ts';

type Roles = Pick<Actor, 'administrator' | 'groups' | 'studies'>;

/**
 * Whether somebody with these roles signs in by email alone. Whoever prints a letter has had its code
 * in hand, and could come in that person's place: so a code opens no more than what whoever printed it
 * may see anyway, one group as a member. An organiser, a researcher, a lead and who is in several
 * groups leave an email address instead.
 */
export function byEmailOnly({ administrator, groups, studies }: Roles): boolean {
	const roles = Object.values(groups);
	return (
		administrator ||
		roles.length > 1 ||
		roles.includes('organiser') ||
		Object.keys(studies).length > 0
	);
}

/** Whether the person belongs anywhere here already. */
export async function isKnown(db: Db, person: string): Promise<boolean> {
	const roles = await studies.presentRoles(db, person);
	if (!roles) return false;
	const places = [...Object.keys(roles.groups), ...Object.keys(roles.studies)];
	return roles.administrator || places.length > 0;
}

type Place = Pick<InvitationRow, 'person_id' | 'group_id'>;

/** Whether all that the person does here is to belong to that one group as a member, or nothing yet. */
export async function isOnlyThere(db: Db, { person_id, group_id }: Place): Promise<boolean> {
	const roles = await studies.presentRoles(db, person_id);
	if (!roles || byEmailOnly(roles)) return false;
	return Object.keys(roles.groups).every((group) => group === group_id);
}

/** Whether whoever joins by this invitation does more afterwards than a code may open. */
export async function needsEmail(
	db: Db,
	invitation: Place & Pick<InvitationRow, 'role'>
): Promise<boolean> {
	return invitation.role !== 'member' || !(await isOnlyThere(db, invitation));
}
