import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';

/** "I would rather just read": from the next request on, the thread is open to this reader. */
export async function justRead(db: Db, actor: Actor, { thread, study }: Finding): Promise<void> {
	allow(actor, 'thread.just-read', { group: thread.group_id, study: study.id });
	const at = now();
	await together(db, async (db) => {
		const begun = await db
			.insertInto('thread_visit')
			.values({
				person_id: actor.person,
				thread_id: thread.id,
				visited_at: at,
				just_reading_at: at
			})
			.onConflict((conflict) =>
				conflict
					.columns(['person_id', 'thread_id'])
					.doUpdateSet({ just_reading_at: at })
					.where('thread_visit.just_reading_at', 'is', null)
			)
			.returning('thread_id as id')
			.executeTakeFirst();
		if (begun) await log(db, actor, 'thread.just-read', 'thread', begun);
	});
}
