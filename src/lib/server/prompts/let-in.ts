import { allow, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as mail from '../mail/index.ts';
import type { Finding } from './finding.ts';

/** Shows the finding to the group and tells its members, each in their own way. Twice does no more than once. */
export async function letIn(db: Db, actor: Actor, { thread }: Pick<Finding, 'thread'>) {
	allow(actor, 'thread.let-in', { group: thread.group_id });

	await db.transaction().execute(async (db) => {
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
export async function tell(db: Db, thread: { id: string; group_id: string }) {
	const people = await groups.people(db, thread.group_id);
	const members = people.filter((each) => each.role === 'member').map((each) => each.person_id);
	const contacts = await accounts.contacts(db, members);
	for (const person of members) {
		const way = contacts.get(person)?.reach ?? 'post';
		const about = { kind: 'thread', id: thread.id };
		await mail.post(db, { kind: 'prompt.new', person, way, about });
	}
}
