import type { Actor } from '../access/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { readable } from './readable.ts';
import { withAnswers } from './rows.ts';

/**
 * How many answers, replies and notes of others reached this reader in each of those threads since a
 * moment: only what the reader can read now. Threads with nothing are left out.
 */
export async function givenSince(
	db: Db,
	actor: Actor,
	threads: { id: string; study: string }[],
	since: Instant
): Promise<Map<string, number>> {
	if (!threads.length) return new Map();
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where(
			'thread_id',
			'in',
			threads.map(({ id }) => id)
		)
		.where(({ eb, or }) => or([eb('shared_at', '>=', since), eb('created_at', '>=', since)]))
		.where('withdrawn_at', 'is', null)
		.execute();
	const study = new Map(threads.map(({ id, study }) => [id, study]));
	const all = await withAnswers(db, rows, (row) => study.get(row.thread_id ?? '') ?? null);
	const seen = all.filter(
		(c) => c.person_id !== actor.person && !c.hidden_at && readable(actor, c) === 'words'
	);
	const byThread = Map.groupBy(seen, (c) => c.thread_id ?? '');
	return new Map([...byThread].map(([thread, given]) => [thread, given.length]));
}
