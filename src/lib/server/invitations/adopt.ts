import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import { isKnown } from './doors.ts';
import type { InvitationRow } from './tables.ts';

/**
 * Hands the invitation to the signed-in person who holds its link: one person, one page, however many
 * groups. A code that was printed for it goes: whoever printed it must not sign in as that person.
 */
export async function adopt(db: Db, actor: Actor, invitation: InvitationRow): Promise<void> {
	await together(db, async (db) => {
		const adopted = await db
			.updateTable('invitation')
			.set({ person_id: actor.person, code_hash: null })
			.where('id', '=', invitation.id)
			.where('joined_at', 'is', null)
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!adopted) return;
		await record(db, actor, 'invitation.adopted', 'invitation', adopted);
		await retireUnused(db, actor, invitation.person_id);
	});
}

/** Whoever was made for this invitation alone is the same as who took it: nobody would ever be them. */
async function retireUnused(db: Db, actor: Actor, person: string) {
	if (person === actor.person) return;
	const other = await db
		.selectFrom('invitation')
		.select('id')
		.where('person_id', '=', person)
		.executeTakeFirst();
	if (!other && !(await isKnown(db, person))) await accounts.retire(db, actor, person);
}
