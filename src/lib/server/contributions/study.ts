import type { Expression } from 'kysely';
import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db, type Instant } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { withAnswers } from './rows.ts';
import type { Contribution } from './readable.ts';
import { waits } from './waiting.ts';

type Ids = Expression<{ contribution_id: string }>;

type Wanted = {
	/** the last contribution of the page before: the list goes on with older ones */
	after?: { given_at: Instant; id: string };
	limit?: number;
	/** ids of a prompt, a question, a group */
	prompt?: string;
	question?: string;
	group?: string;
	/** only what waits for the team to read it: not its own replies, nor what it cannot read now */
	unread?: boolean;
	/** only those, or all but those, that a subquery of another domain names as `contribution_id` */
	among?: Ids;
	except?: Ids;
};

/**
 * What was given to a study in any group, newest first, by key and a thousand at a time. States are
 * not left out: whoever shows words asks `readable`, whoever exports counts them.
 */
export async function ofStudy(db: Db, study: string, wanted: Wanted = {}): Promise<Contribution[]> {
	const { after, limit = 1000, prompt, question, group, unread, among, except } = wanted;
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('thread_id', 'in', threadIds(db, { study, prompt }))
		.$if(question !== undefined, (q) => q.where('question_id', '=', question ?? null))
		.$if(group !== undefined, (q) => q.where('group_id', '=', group ?? ''))
		.$if(unread === true, (q) => q.where(waits))
		.$if(after !== undefined, (q) =>
			q.where((eb) =>
				after
					? eb.or([
							eb('given_at', '<', after.given_at),
							eb('given_at', '=', after.given_at).and('id', '<', after.id)
						])
					: eb.and([])
			)
		)
		.$if(among !== undefined, (q) => (among ? q.where('id', 'in', idsOf(among)) : q))
		.$if(except !== undefined, (q) => (except ? q.where('id', 'not in', idsOf(except)) : q))
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return withAnswers(db, rows, () => study);
}

/** Marks contributions as read by the team. Pressed, never by looking. */
export async function markRead(db: Db, actor: Actor, study: string, ids: string[]) {
	allow(actor, 'inbox.mark-read', { study });
	await together(db, async (db) => {
		const read = await db
			.updateTable('contribution')
			.set({ read_at: now(), read_by: actor.person })
			.where('id', 'in', ids)
			.where('thread_id', 'in', threadIds(db, { study }))
			.where('read_at', 'is', null)
			.returning('id')
			.execute();
		for (const row of read) await log(db, actor, 'contribution.read', 'contribution', row);
	});
}

// the column's name is the other domain's affair: one column is all that `in` asks for
function idsOf(ids: Ids): Expression<string> {
	return ids as unknown as Expression<string>;
}
