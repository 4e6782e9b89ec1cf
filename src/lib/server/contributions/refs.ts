import { threadIds } from '../prompts/index.ts';
import type { Db } from '../db/index.ts';
import { withAnswers } from './rows.ts';
import type { Contribution } from './readable.ts';

/** What was given to a study under those names, oldest first. Names of another study's words find nothing. */
export async function ofRefs(db: Db, study: string, refs: string[]): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('ref', 'in', refs)
		.where('thread_id', 'in', threadIds(db, { study }))
		.orderBy('given_at')
		.orderBy('id')
		.execute();
	return withAnswers(db, rows, () => study);
}
