import { after, DAY, now, type Db } from '../db/index.ts';

/** Letters' words are erased seven days after they went (rules.md A12). A job runs it. */
export async function forgetLetters(db: Db, at = now()): Promise<void> {
	await db
		.updateTable('letter')
		.set({ subject: null, body: null, body_erased_at: at })
		.where('sent_at', '<', after(at, -7 * DAY))
		.where('body_erased_at', 'is', null)
		.execute();
}
