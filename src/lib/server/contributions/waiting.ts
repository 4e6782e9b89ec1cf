import type { ExpressionBuilder } from 'kysely';
import type { Db, Tables } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';

/** Words noted for somebody in a group that were not yet read back to them, oldest first. */
export async function toReadBack(db: Db, group: string): Promise<Contribution[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('group_id', '=', group)
		.where('kind', '<>', 'point')
		.where('wording', '=', 'noted')
		.where('person_id', 'is not', null)
		.where('read_back_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.orderBy('given_at')
		.orderBy('id')
		.limit(200)
		.execute();
	return complete(db, rows);
}

/** How many contributions to a study wait for its team to read them. */
export async function unread(db: Db, study: string): Promise<number> {
	const { waiting } = await db
		.selectFrom('contribution')
		.where('thread_id', 'in', threadIds(db, { study }))
		.where(waits)
		.select((eb) => eb.fn.countAll<number | string>().as('waiting'))
		.executeTakeFirstOrThrow();
	return Number(waiting);
}

/** Not marked as read: the team's own replies need not be, and what it cannot read now cannot. */
export function waits(eb: ExpressionBuilder<Tables, 'contribution'>) {
	return eb.and([
		eb('read_at', 'is', null),
		eb('role', '<>', 'researcher'),
		eb('withdrawn_at', 'is', null),
		eb('hidden_at', 'is', null)
	]);
}
