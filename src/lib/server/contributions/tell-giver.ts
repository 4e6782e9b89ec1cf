import { contacts, wayTo } from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import { now, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import type { Contribution } from './readable.ts';

/** Queues a letter to who gave the words. Nobody is written to who is not named, or did it themselves. */
export async function tellGiver(
	db: Db,
	actor: Actor,
	c: Pick<Contribution, 'id' | 'person_id' | 'group_id'>,
	kind: 'contribution.hidden' | 'contribution.kept' | 'second-look.answered'
) {
	if (!c.person_id || c.person_id === actor.person) return;
	const contact = (await contacts(db, [c.person_id])).get(c.person_id);
	if (!contact) return;
	// the moment makes each time a letter of its own: what was hidden twice is told twice
	const about = { kind: 'contribution', id: `${c.id} ${now()}` };
	await post(db, { kind, person: c.person_id, way: wayTo(contact), group: c.group_id, about });
}
