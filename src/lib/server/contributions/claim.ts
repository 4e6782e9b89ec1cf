import { allow, may, notFound, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { isPrivate, readable, type Contribution, type Guarded } from './readable.ts';
import { placeOf } from './wish.ts';

/** Whether this reader can say "this was me" of it: a point that the group reads and that is nobody's yet. */
export function mayClaim(actor: Actor, c: Guarded): boolean {
	const free = c.kind === 'point' && c.person_id === null && !isPrivate(c) && !c.hidden_at;
	return free && readable(actor, c) === 'words' && may(actor, 'point.claim', placeOf(c));
}

/**
 * A member says "this was me": the name shown in the group stands beside the note from now on, and it
 * is this person's to change and to remove (rules.md N2, A7). Of two who say so the first has it, and
 * the second is told 'taken'.
 */
export async function claimPoint(db: Db, actor: Actor, c: Contribution): Promise<'taken' | null> {
	if (readable(actor, c) === 'nothing') notFound();
	allow(actor, 'point.claim', placeOf(c));
	if (c.person_id === actor.person) return null;
	if (!mayClaim(actor, c)) return 'taken';

	return together(db, async (db) => {
		const at = now();
		const claimed = await db
			.updateTable('contribution')
			.set({ person_id: actor.person, role: 'member', named_at: at, claimed_at: at })
			.where('id', '=', c.id)
			.where('person_id', 'is', null)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!claimed) return 'taken';
		await log(db, actor, 'point.claimed', 'contribution', c);
		return null;
	});
}

/**
 * It was not this person after all: the note is nobody's again. By that person, whether they claimed it
 * or a note-taker put their name to it, or by an organiser who puts a wrong claim right. What was
 * changed of the words meanwhile stays.
 */
export async function unclaimPoint(db: Db, actor: Actor, c: Contribution): Promise<void> {
	if (readable(actor, c) === 'nothing') notFound();
	allow(actor, 'claim.undo', placeOf(c));
	await together(db, async (db) => {
		const undone = await db
			.updateTable('contribution')
			.set({ person_id: null, named_at: null, claimed_at: null })
			.where('id', '=', c.id)
			.where('kind', '=', 'point')
			.where('withdrawn_at', 'is', null)
			.$if(c.person_id !== actor.person, (query) => query.where('claimed_at', 'is not', null))
			.where('person_id', 'is not', null)
			.returning('id')
			.executeTakeFirst();
		if (undone) await log(db, actor, 'claim.undone', 'contribution', c);
	});
}
