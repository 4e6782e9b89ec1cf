import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import { dueOfPoint } from './answer-due.ts';
import { edit } from './edit.ts';
import { counted, speaker } from './points.ts';
import type { Contribution } from './readable.ts';
import type { ContributionRow } from './tables.ts';
import { allowChange, placeOf } from './wish.ts';

/** A point as it should be. `person` left out leaves who said it as it is. */
export type Amended = Pick<
	ContributionRow,
	'body' | 'point_kind' | 'question_id' | 'wording' | 'agreed' | 'agreed_of'
> & { person?: string | null; named?: boolean };

/**
 * Puts a noted point right: its words, which keep the earlier ones (rules.md A8), and what stands
 * beside them. Who said it is for organisers to say, and not to be taken from whoever claimed it. Its
 * number and its moment stay. A removed one stays removed.
 */
export async function amendPoint(
	db: Db,
	actor: Actor,
	c: Contribution,
	{ body, person, named = false, ...beside }: Amended
): Promise<void> {
	const state = allowChange(actor, 'contribution.edit', c);
	if (c.withdrawn_at) return;
	if (person !== undefined) allow(actor, 'contribution.record', placeOf(c));

	await together(db, async (db) => {
		await edit(db, actor, c, body);
		const said = person !== undefined && !c.claimed_at;
		const keeps = said && person === c.person_id && named && c.named_at;
		await db
			.updateTable('contribution')
			.set({
				...beside,
				answer_due: dueOfPoint(beside.point_kind, c.thread_id, c.answer_due),
				...counted(beside.agreed, beside.agreed_of),
				...(said && !keeps && (await speaker(db, c.group_id, person, named)))
			})
			.where('id', '=', c.id)
			.where('withdrawn_at', 'is', null)
			.execute();
		await log(db, actor, 'point.amended', 'contribution', c, state);
	});
}
