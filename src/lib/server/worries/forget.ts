import { after, DAY, now, type Db } from '../db/index.ts';

/** How long the words of a worry are kept after it was closed; the pages say so. */
const KEPT_DAYS = 90;

/** Erases the words of worries that were closed long ago. A job runs it. */
export async function forgetClosed(db: Db, at = now()): Promise<void> {
	await db
		.updateTable('worry')
		.set({ note: '', closing: null, words_erased_at: at })
		.where('closed_at', '<=', after(at, -KEPT_DAYS * DAY))
		.where('words_erased_at', 'is', null)
		.execute();
}

/** Erases what a person wrote in worries, in one group or everywhere: for leaving with "take my words away". */
export async function takeNotesAway(db: Db, person: string, group?: string): Promise<void> {
	await db
		.updateTable('worry')
		.set({ note: '' })
		.where('raised_by', '=', person)
		.$if(group !== undefined, (query) => query.where('group_id', '=', group ?? ''))
		.execute();
}
