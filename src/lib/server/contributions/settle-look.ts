import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, type Db } from '../db/index.ts';
import type { Contribution } from './readable.ts';
import type { SecondLookRow } from './tables.ts';
import { tellGiver } from './tell-giver.ts';

export type Looked = { answer: NonNullable<SecondLookRow['answer']>; reason: string };

/** Marks the open look as taken, and tells the giver. False when there is none. */
export async function settle(db: Db, actor: Actor, c: Contribution, { answer, reason }: Looked) {
	const taken = await db
		.updateTable('second_look')
		.set({ answer, reason, looked_at: now(), looked_by: actor.person })
		.where('contribution_id', '=', c.id)
		.where('looked_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!taken) return false;
	await log(db, actor, 'second-look.answered', 'second_look', taken, answer);
	await tellGiver(db, actor, c, 'second-look.answered');
	return true;
}
