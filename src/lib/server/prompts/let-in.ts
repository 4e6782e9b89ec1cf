import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { Finding } from './finding.ts';

/** Shows the finding to the group and tells its members, each in their own way. Twice does no more than once. */
export async function letIn(db: Db, actor: Actor, { thread }: Pick<Finding, 'thread'>) {
	allow(actor, 'thread.let-in', { group: thread.group_id });

	await together(db, async (db) => {
		const let_in = await db
			.updateTable('thread')
			.set({ let_in_at: now(), let_in_by: actor.person })
			.where('id', '=', thread.id)
			.where('let_in_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!let_in) return;
		await record(db, actor, 'thread.let-in', 'thread', let_in);
		await tell(db, let_in);
	});
}

/** Queues a letter about the finding to everyone in the group but its organisers, who knew first. */
export function tell(db: Db, { id, group_id }: { id: string; group_id: string }) {
	const about = { kind: 'thread', id };
	return groups.tell(db, group_id, { kind: 'prompt.new', about, role: 'member' });
}
