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
 * Erases what letters said about this thing, and stops those that wait: for words that are erased
 * before their letters are seven days old (rules.md A9). A moment may stand behind the id of the thing.
 */
export async function forgetAbout(db: Db, kind: string, id: string): Promise<void> {
	const at = now();
	const about = db
		.updateTable('letter')
		.where('about_kind', '=', kind)
		.where(({ eb, or }) => or([eb('about_id', '=', id), eb('about_id', 'like', `${id} %`)]));
	await about.set({ subject: null, body: null, body_erased_at: at }).execute();
	await about
		.set({ gave_up_at: at, trouble: 'No longer needed' })
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.execute();
}
