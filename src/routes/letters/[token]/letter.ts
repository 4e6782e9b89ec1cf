import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { letterOf } from '$lib/server/letters';

/**
 * Whose letter that is, for who holds it: nobody is signed in here. Null for a token that was made up,
 * and for letters that no group wrote. Pages say no more of it than the letter itself did.
 */
export async function heldLetter(token: string) {
	const letter = await letterOf(db, token);
	if (!letter?.person_id || !letter.group_id) return null;
	const group = await groups.find(db, letter.group_id);
	const role = (await groups.rolesOf(db, letter.person_id))[group.id] ?? null;
	return { letter, kind: letter.kind, person: letter.person_id, group, role };
}
