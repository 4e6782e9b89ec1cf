import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Finding } from './finding.ts';

type Of = Pick<Finding, 'thread' | 'prompt'>;

/**
 * Writes down, or takes back, that nobody of the study's team is left to say what it did (rules.md O3).
 * It stays owed, and is counted. Twice does no more than once.
 *
 * @returns `waiting` where the group has not got the finding, `answered` where nothing is owed
 */
export async function recordTeamGone(
	db: Db,
	actor: Actor,
	{ thread, prompt }: Of,
	gone: boolean
): Promise<'waiting' | 'answered' | 'done'> {
	allow(actor, 'thread.team-gone', { group: thread.group_id });
	if (!thread.let_in_at) return 'waiting';
	if (prompt.answered_at) return 'answered';

	await together(db, async (db) => {
		const changed = await db
			.updateTable('thread')
			.set(
				gone
					? { team_gone_at: now(), team_gone_by: actor.person }
					: { team_gone_at: null, team_gone_by: null }
			)
			.where('id', '=', thread.id)
			.where('team_gone_at', gone ? 'is' : 'is not', null)
			.returning('id')
			.executeTakeFirst();
		const verb = gone ? 'thread.team-gone' : 'thread.team-back';
		if (changed) await record(db, actor, verb, 'thread', changed);
	});
	return 'done';
}
