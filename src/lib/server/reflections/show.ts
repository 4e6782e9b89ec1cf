import { FIRST, THEN } from '#lib/text/reflections.ts';
import { now, type Db } from '../db/index.ts';
import { columnOf, standing, take } from './rows.ts';
import type { Subject } from './subject.ts';

/**
 * Shows what was not shown before, once it is enough: five at first, then three or more at a time, so
 * that whoever looks before and after cannot tell who gave what is new. In the caller's transaction.
 */
export async function showEnough(db: Db, subject: Pick<Subject, 'kind' | 'id'>): Promise<void> {
	const { first_shown_at } = await take(db, subject);
	const { given, shown } = await countOf(db, subject);
	if (given < FIRST || given - shown < (first_shown_at ? THEN : FIRST)) return;
	const at = now();
	await db
		.updateTable('reflection')
		.set({ shown_at: at })
		.where(columnOf(subject), '=', subject.id)
		.where('withdrawn_at', 'is', null)
		.where('shown_at', 'is', null)
		.execute();
	await db
		.updateTable('reflection_subject')
		.set({ first_shown_at: first_shown_at ?? at })
		.where('id', '=', subject.id)
		.execute();
}

/** How many answered, and how many of these can be read. Fewer than five: none can. */
export type Count = { given: number; shown: number };

/** How many stand, and how many of them were put among others. */
export async function countOf(db: Db, subject: Pick<Subject, 'kind' | 'id'>): Promise<Count> {
	const { given, shown } = await standing(db, subject)
		.select(({ fn }) => [
			fn.countAll<number | string>().as('given'),
			fn.count<number | string>('shown_at').as('shown')
		])
		.executeTakeFirstOrThrow();
	return { given: Number(given), shown: Number(shown) };
}

/** The same for many things at once, by their ids; what nobody answered is not in it. */
export async function counts(db: Db, subjects: Pick<Subject, 'id'>[]): Promise<Map<string, Count>> {
	const ids = subjects.map(({ id }) => id);
	const rows = await db
		.selectFrom('reflection')
		.where('withdrawn_at', 'is', null)
		.where(({ eb, or }) => or([eb('thread_id', 'in', ids), eb('meeting_id', 'in', ids)]))
		.select(['thread_id', 'meeting_id'])
		.select(({ fn }) => [
			fn.countAll<number | string>().as('given'),
			fn.count<number | string>('shown_at').as('shown')
		])
		.groupBy(['thread_id', 'meeting_id'])
		.execute();
	return new Map(
		rows.map(({ thread_id, meeting_id, given, shown }) => [
			thread_id ?? meeting_id ?? '',
			{ given: Number(given), shown: readable(Number(shown)) }
		])
	);
}

/** So many can be read: all that were shown, unless fewer than five of them are left. */
export function readable(shown: number): number {
	return shown < FIRST ? 0 : shown;
}
