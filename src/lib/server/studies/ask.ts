import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { PartnershipRow, StudyRow } from './tables.ts';

/** Asks a group to work with the study; its organisers get a letter. 'open': they were asked, or are partners. */
export async function ask(
	db: Db,
	actor: Actor | null,
	study: Pick<StudyRow, 'id'>,
	group: string,
	message: string
): Promise<PartnershipRow | 'open'> {
	allow(actor, 'partnership.ask', { study: study.id });

	return together(db, async (db) => {
		const asked = await db
			.insertInto('partnership')
			.values({
				id: id(),
				group_id: group,
				study_id: study.id,
				message,
				asked_at: now(),
				asked_by: actor.person
			})
			.onConflict((on) => on.doNothing())
			.returningAll()
			.executeTakeFirst();
		if (!asked) return 'open';
		await record(db, actor, 'partnership.asked', 'partnership', asked);
		const about = { kind: 'partnership', id: asked.id };
		await groups.tell(db, group, { kind: 'partnership.asked', about, role: 'organiser' });
		return asked;
	});
}
