import type { Db, Instant } from '../db/index.ts';

/** Somebody of a group who gave something to a thread at home, and when first. */
export type Answerer = { thread: string; person: string; first: Instant };

/**
 * Who took part in those threads as a member, each once: for what is paid for time, and for how much
 * time was given. What was said in a meeting counts there; what was removed since took its time too.
 */
export async function answerers(db: Db, threads: string[]): Promise<Answerer[]> {
	const rows = await db
		.selectFrom('contribution')
		.select(['thread_id', 'person_id', ({ fn }) => fn.min('given_at').as('first')])
		.where('thread_id', 'in', threads)
		.where('person_id', 'is not', null)
		.where('role', '=', 'member')
		.where('channel', '<>', 'meeting')
		.groupBy(['thread_id', 'person_id'])
		.orderBy('thread_id')
		.orderBy('person_id')
		.execute();
	return rows.map(({ thread_id, person_id, first }) => ({
		thread: thread_id ?? '',
		person: person_id ?? '',
		first
	}));
}
