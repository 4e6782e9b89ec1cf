import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { isOpen } from './state.ts';
import type { ThreadRow } from './tables.ts';

/** The threads of a prompt with their groups, in the order in which the groups were asked. */
export async function threadsOf(
	db: Db,
	prompt: string
): Promise<{ thread: ThreadRow; group: GroupRow }[]> {
	const threads = await db
		.selectFrom('thread')
		.selectAll()
		.where('prompt_id', '=', prompt)
		.orderBy('asked_at')
		.orderBy('id')
		.execute();
	const rows = await groups.list(
		db,
		threads.map((thread) => thread.group_id)
	);
	const byId = new Map(rows.map((group) => [group.id, group]));
	return threads.flatMap((thread) => {
		const group = byId.get(thread.group_id);
		return group ? [{ thread, group }] : [];
	});
}

/** A subquery of thread ids: `where('thread_id', 'in', threadIds(db, { study }))`. `answered`: of such prompts alone. */
export function threadIds(
	db: Db,
	of: { study?: string; prompt?: string; group?: string; answered?: boolean }
) {
	let query = db
		.selectFrom('thread')
		.innerJoin('prompt', 'prompt.id', 'thread.prompt_id')
		.select('thread.id');
	if (of.study !== undefined) query = query.where('prompt.study_id', '=', of.study);
	if (of.prompt !== undefined) query = query.where('prompt.id', '=', of.prompt);
	if (of.group !== undefined) query = query.where('thread.group_id', '=', of.group);
	if (of.answered !== undefined)
		query = query.where('prompt.answered_at', of.answered ? 'is not' : 'is', null);
	return query;
}

/**
 * The threads of those groups that take answers now and whose prompt asks members to answer before they
 * see what others said (rules.md A5).
 */
export async function answerFirstThreads(db: Db, groups: string[]): Promise<string[]> {
	if (!groups.length) return [];
	const rows = await db
		.selectFrom('thread')
		.innerJoin('prompt', 'prompt.id', 'thread.prompt_id')
		.select(['thread.id', 'published_at', 'prompt.closed_at', 'closes_on'])
		.select(['let_in_at', 'thread.closed_at as thread_closed_at'])
		.where('prompt.answer_first_since', 'is not', null)
		.where('thread.group_id', 'in', groups)
		.execute();
	return rows
		.filter((row) =>
			isOpen({ prompt: row, thread: { let_in_at: row.let_in_at, closed_at: row.thread_closed_at } })
		)
		.map(({ id }) => id);
}

/** Thread id → the study and prompt it belongs to. */
export async function studyOf(
	db: Db,
	threads: string[]
): Promise<Map<string, { study_id: string; prompt_id: string }>> {
	const rows = await db
		.selectFrom('thread')
		.innerJoin('prompt', 'prompt.id', 'thread.prompt_id')
		.where('thread.id', 'in', threads)
		.select(['thread.id', 'study_id', 'prompt_id'])
		.execute();
	return new Map(rows.map(({ id, ...of }) => [id, of]));
}

/**
 * Takes the next number of a thread, in the transaction in which words reach the group. Numbers have
 * no gaps for whoever reads the group's words: private ones take none (rules.md A4).
 */
export async function takeNumber(db: Db, thread: string): Promise<number> {
	const { next_number } = await db
		.updateTable('thread')
		.set((eb) => ({ next_number: eb('next_number', '+', 1) }))
		.where('id', '=', thread)
		.returning('next_number')
		.executeTakeFirstOrThrow();
	return next_number - 1;
}
