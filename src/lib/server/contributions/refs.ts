import { threadIds } from '../prompts/index.ts';
import type { Db } from '../db/index.ts';
import { withAnswers } from './rows.ts';
import type { Contribution } from './readable.ts';

/**
 * What was given to a study under those names, which may come from an address, oldest first. Names of
 * another study's words find nothing.
 */
export async function ofRefs(db: Db, study: string, refs: string[]): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where(
			'ref',
			'in',
			refs.filter((ref) => /^[a-z0-9]{1,20}$/.test(ref))
		)
		.where('thread_id', 'in', threadIds(db, { study }))
		.orderBy('given_at')
		.orderBy('id')
		.execute();
	return withAnswers(db, rows, () => study);
}
