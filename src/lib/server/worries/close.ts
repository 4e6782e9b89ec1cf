import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { allowReading, tellWhoRaised } from './acknowledge.ts';
import type { Worry } from './list.ts';

/**
 * Says that it was looked at, with a few words on what was done, for those who read worries. Whoever
 * raised it is told, unless they were when it was seen.
 */
export async function close(
	db: Db,
	actor: Actor,
	{ worry, contribution }: Worry,
	closing: string
): Promise<void> {
	await allowReading(db, actor, { worry, contribution });
	await together(db, async (db) => {
		const closed = await db
			.updateTable('worry')
			.set({ closed_at: now(), closed_by: actor.person, closing: closing.trim() })
			.where('id', '=', worry.id)
			.where('closed_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!closed) return;
		await record(db, actor, 'worry.closed', 'worry', closed);
		if (!closed.acknowledged_at) await tellWhoRaised(db, actor, closed);
	});
}
