import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Day, type Db } from '../db/index.ts';
import type { StudyRow } from './tables.ts';

/** Records that the study is over; its lead says so. False: somebody said so before. */
export function markEnded(
	db: Db,
	actor: Actor | null,
	study: Pick<StudyRow, 'id'>
): Promise<boolean> {
	allow(actor, 'study.end', { study: study.id });
	return together(db, async (db) => {
		const ended = await db
			.updateTable('study')
			.set({ ended_at: now(), ended_by: actor.person })
			.where('id', '=', study.id)
			.where('ended_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (ended) await record(db, actor, 'study.ended', 'study', ended);
		return ended !== undefined;
	});
}

/** The studies whose end date lies before that day, or on it, and which nobody said are over. */
export function endingBy(db: Db, day: Day): Promise<StudyRow[]> {
	return db
		.selectFrom('study')
		.selectAll()
		.where('ends_on', '<=', day)
		.where('ended_at', 'is', null)
		.orderBy('ends_on')
		.orderBy('id')
		.execute();
}
