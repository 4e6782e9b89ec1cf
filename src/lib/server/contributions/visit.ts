import type { Actor } from '../access/index.ts';
import { now, type Db, type Instant } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { stay } from './stay.ts';

/**
 * Notes that somebody is in a thread, and returns since when what others said is new to them: since
 * they were last there. Null on the first visit, when all is new and nothing stands out. Nobody else
 * ever sees it.
 */
export async function visited(
	db: Db,
	{ person }: Actor,
	thread: { id: string }
): Promise<Instant | null> {
	const at = now();
	const last = await db
		.selectFrom('thread_visit')
		.select(['visited_at', 'new_since'])
		.where('person_id', '=', person)
		.where('thread_id', '=', thread.id)
		.executeTakeFirst();
	if (!last) {
		await db
			.insertInto('thread_visit')
			.values({ person_id: person, thread_id: thread.id, visited_at: at })
			.onConflict((conflict) => conflict.columns(['person_id', 'thread_id']).doNothing())
			.execute();
		return null;
	}

	const { new_since, keep } = stay(last, at);
	if (keep)
		await db
			.updateTable('thread_visit')
			.set({ visited_at: at, new_since })
			.where('person_id', '=', person)
			.where('thread_id', '=', thread.id)
			.where('visited_at', '=', last.visited_at)
			.execute();
	return new_since;
}

/** Forgets when somebody was in the threads of a group: they leave it. */
export async function forgetVisits(db: Db, person: string, group: { id: string }): Promise<void> {
	await db
		.deleteFrom('thread_visit')
		.where('person_id', '=', person)
		.where('thread_id', 'in', threadIds(db, { group: group.id }))
		.execute();
}
