import { allow, may, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { PartnershipRow } from './tables.ts';

/**
 * Ends the partnership, from either side; a team may so take back what it asked. Threads stay
 * readable, nothing new can be published to the group. null: it had ended before, or was declined.
 */
export async function endPartnership(
	db: Db,
	actor: Actor | null,
	{ id, group_id, study_id }: PartnershipRow
): Promise<PartnershipRow | null> {
	const team = may(actor, 'partnership.ask', { study: study_id });
	allow(actor, team ? 'partnership.ask' : 'partnership.end', { group: group_id, study: study_id });

	return together(db, async (db) => {
		const ended = await db
			.updateTable('partnership')
			.set({ ended_at: now(), ended_by: actor.person })
			.where('id', '=', id)
			.where('declined_at', 'is', null)
			.where('ended_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (ended) await record(db, actor, 'partnership.ended', 'partnership', ended);
		return ended ?? null;
	});
}
