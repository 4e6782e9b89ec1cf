import { wayTo, contacts } from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import { readable, type Contribution } from './readable.ts';
import { placeOf, allowChange } from './wish.ts';
import type { ContributionRow } from './tables.ts';

type How = NonNullable<ContributionRow['read_back_how']>;

/** Records that noted words were read back to who gave them, who agreed. */
export async function readBack(db: Db, actor: Actor, c: Contribution, how: How): Promise<void> {
	const state = allowChange(actor, 'wish.record', c);
	await agreed(db, actor, c, how, state);
}

/**
 * Whoever gave noted words says, by their own press, that these are what they said. Nobody else can
 * press it. It reaches the group no further by that: sharing is a press of its own.
 */
export async function agree(db: Db, actor: Actor, c: Contribution): Promise<void> {
	if (readable(actor, c) === 'nothing') notFound();
	allow(actor, 'contribution.agree', placeOf(c));
	await agreed(db, actor, c, 'person');
}

/** Whether noted words wait for who gave them to say that they are right. A point waits for nobody. */
export function waitsForGiver(
	c: Pick<Contribution, 'kind' | 'wording' | 'person_id' | 'read_back_at' | 'withdrawn_at'>
): boolean {
	const noted = c.kind !== 'point' && c.wording === 'noted' && c.person_id !== null;
	return noted && !c.read_back_at && !c.withdrawn_at;
}

/**
 * Asks whoever gave noted words, by email, to check them. Where somebody is reached by phone or post,
 * an organiser reads the words back, and the desk says so. Inside the caller's transaction.
 */
export async function askGiver(db: Db, actor: Actor, c: Contribution | ContributionRow) {
	if (!waitsForGiver(c) || !c.person_id || c.person_id === actor.person) return;
	const contact = (await contacts(db, [c.person_id])).get(c.person_id);
	if (wayTo(contact) !== 'email') return;
	// the moment makes each time a letter of its own: words that changed are asked about again
	const about = { kind: 'contribution', id: `${c.id} ${now()}` };
	const letter = { kind: 'contribution.check', person: c.person_id, group: c.group_id, about };
	await post(db, { ...letter, way: 'email' });
}

async function agreed(db: Db, actor: Actor, c: Contribution, how: How, state?: string) {
	await together(db, async (db) => {
		const agreed = await db
			.updateTable('contribution')
			.set({ read_back_at: now(), read_back_how: how })
			.where('id', '=', c.id)
			.where('wording', '=', 'noted')
			.where('withdrawn_at', 'is', null)
			.where('read_back_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (agreed) await log(db, actor, 'contribution.read-back', 'contribution', c, state);
	});
}
