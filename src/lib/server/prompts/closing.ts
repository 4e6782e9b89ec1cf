import type { Day, Db } from '../db/index.ts';
import { findingOf, type Finding } from './finding.ts';
import { isOpen } from './state.ts';

/** The findings that groups can answer now, and until the end of that day. */
export async function closingOn(db: Db, day: Day): Promise<Finding[]> {
	const rows = await db
		.selectFrom('thread')
		.innerJoin('prompt', 'prompt.id', 'thread.prompt_id')
		.select('thread.id')
		.where('prompt.closes_on', '=', day)
		.where('prompt.published_at', 'is not', null)
		.where('thread.let_in_at', 'is not', null)
		.orderBy('thread.id')
		.execute();
	const all = await Promise.all(rows.map(({ id }) => findingOf(db, id)));
	return all.filter(isOpen);
}
