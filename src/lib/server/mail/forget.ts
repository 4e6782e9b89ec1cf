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

/**
 * Erases what letters said about these things, and stops those that wait: for words that are erased
 * before their letters are seven days old (rules.md A9).
 */
export async function forgetAbout(db: Db, kind: string, ids: string[]): Promise<void> {
	const at = now();
	const about = db
		.updateTable('letter')
		.where('about_kind', '=', kind)
		.where('about_id', 'in', ids);
	await about.set({ subject: null, body: null, body_erased_at: at }).execute();
	await about
		.set({ gave_up_at: at, trouble: 'No longer needed' })
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.execute();
}
