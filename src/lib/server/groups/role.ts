import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { find } from './find.ts';
import { hold, isLastOrganiser, membership } from './membership.ts';
import type { GroupRow, MembershipRow } from './tables.ts';
import { tell } from './tell.ts';

/**
 * Makes a member an organiser, or the other way round. The group is told of a new organiser by letter.
 * Refused as a value: nobody else would run the group, or the new organiser shows no name or has no
 * email address, by which alone organisers sign in.
 */
export async function setRole(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	role: MembershipRow['role']
): Promise<'last organiser' | 'nameless' | 'no email' | null> {
	allow(actor, 'group.people', { group: group.id });

	return together(db, async (db) => {
		await hold(db, group.id);
		const before = await membership(db, group.id, person);
		if (!before || before.left_at !== null || before.role === role) return null;
		if (role === 'member' && (await isLastOrganiser(db, group.id, person))) return 'last organiser';
		if (role === 'organiser' && before.shown_name === null) return 'nameless';
		if (role === 'organiser' && !(await accounts.find(db, person)).email) return 'no email';

		await db
			.updateTable('membership')
			.set({ role })
			.where('group_id', '=', group.id)
			.where('person_id', '=', person)
			.execute();
		await record(db, actor, 'group.role-set', 'membership', { id: `${group.id} ${person}` }, role);
		if (role === 'organiser') await tellRole(db, group.id, person);
		else await drafts.forgetWorkOf(db, person, await find(db, group.id));
		return null;
	});
}

/** Tells everybody in the group who is an organiser now: nobody comes to read private words unseen. */
export async function tellRole(db: Db, group: string, person: string) {
	// the moment makes each appointment a letter of its own
	await tell(db, group, {
		kind: 'role.organiser',
		about: roleAbout(group, person),
		except: person
	});
}

/** What a letter of that kind is about. */
export function roleAbout(place: string, person: string) {
	return { kind: 'role', id: `${place} ${person} ${now()}` };
}

/** The place and the person that such a letter is about. */
export function readRoleAbout(about: string) {
	const [place = '', person = ''] = about.split(' ');
	return { place, person };
}
