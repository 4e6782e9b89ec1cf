import type { Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';

/** What somebody left behind besides words, for that person alone. */
export type Traces = {
	visits: { thread: string; at: Instant }[];
	thanks: Instant[];
	secondLooks: Instant[];
};

/** When the actor was last in each thread, thanked somebody, asked for a second look. */
export async function tracesOf(db: Db, { person }: Actor): Promise<Traces> {
	const visits = await db
		.selectFrom('thread_visit')
		.select(['thread_id', 'visited_at'])
		.where('person_id', '=', person)
		.orderBy('visited_at')
		.execute();
	const thanks = await db
		.selectFrom('thanks')
		.select('at')
		.where('person_id', '=', person)
		.orderBy('at')
		.execute();
	const looks = await db
		.selectFrom('second_look')
		.select('asked_at')
		.where('asked_by', '=', person)
		.orderBy('asked_at')
		.execute();
	return {
		visits: visits.map(({ thread_id, visited_at }) => ({ thread: thread_id, at: visited_at })),
		thanks: thanks.map(({ at }) => at),
		secondLooks: looks.map(({ asked_at }) => asked_at)
	};
}
