import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { held, stamp } from './held.ts';
import type { OutcomeRow } from './tables.ts';

/** `own`: they wrote it, or changed it last; `changed`: others did since they read it; `told`: it is told. */
export type CheckRefusal = 'own' | 'changed' | 'told';

/**
 * A second person of the team says that it can be told as it stands. Nobody has to: telling waits for
 * no check. Whatever is changed afterwards takes it back.
 *
 * @param seen the stamp of the words that were read
 */
export async function check(
	db: Db,
	actor: Actor,
	outcome: OutcomeRow,
	seen: string
): Promise<CheckRefusal | null> {
	allow(actor, 'outcome.check', { study: outcome.study_id });
	return together(db, async (db) => {
		const present = await held(db, outcome);
		if (present.checked_by === actor.person) return null; // sent twice
		if (present.told_at) return 'told';
		if (isOwn(actor, present)) return 'own';
		if (stamp(present) !== seen) return 'changed';
		await db
			.updateTable('outcome')
			.set({ checked_at: now(), checked_by: actor.person })
			.where('id', '=', outcome.id)
			.execute();
		await record(db, actor, 'outcome.checked', 'outcome', outcome);
		return null;
	});
}

/** Whether it is theirs, so that somebody else has to look. */
export function isOwn(
	actor: Pick<Actor, 'person'>,
	outcome: Pick<OutcomeRow, 'created_by' | 'changed_by'>
) {
	return outcome.created_by === actor.person || outcome.changed_by === actor.person;
}
