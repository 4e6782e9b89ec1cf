import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import type { QuotationRow } from './tables.ts';

/** The team does not want it any more: nobody needs to answer, and nothing of it may be used. False: it was given up before. */
export async function giveUp(
	db: Db,
	actor: Actor,
	study: { id: string },
	asked: QuotationRow
): Promise<boolean> {
	allow(actor, 'quotation.ask', { study: study.id });
	if (asked.study_id !== study.id) notFound();
	return together(db, async (db) => {
		const given = await db
			.updateTable('quotation')
			.set({ given_up_at: now(), given_up_by: actor.person })
			.where('id', '=', asked.id)
			.where('given_up_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!given) return false;
		await record(db, actor, 'quotation.given-up', 'quotation', given);
		const waiting = await mail.waitingAbout(db, 'quotation', given.id);
		await mail.dropLetters(
			db,
			waiting.map(({ id }) => id)
		);
		return true;
	});
}
