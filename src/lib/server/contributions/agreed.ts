import type { Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';

/** Points of a group's meetings, or about a study's findings, that say what is to be done; oldest first. */
export async function actionPoints(
	db: Db,
	of: { group: string } | { study: string }
): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('point_kind', '=', 'action')
		.$if('group' in of, (q) => q.where('group_id', '=', 'group' in of ? of.group : ''))
		.$if('study' in of, (q) => q.where('thread_id', 'in', threadIds(db, of as { study: string })))
		.where('withdrawn_at', 'is', null)
		.where('erased_at', 'is', null)
		.orderBy('given_at')
		.orderBy('id')
		.execute();
	return complete(db, rows);
}
