import * as accounts from '../accounts/index.ts';
import { after, MINUTE, now, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import type { Export } from './find.ts';

/** Who waited for longer than this has gone on to something else. */
const LONG = MINUTE;

/** Writes to whoever asked for an export that it is done, where that took long and no script asked. */
export async function tell(db: Db, { id, taken_at, taken_by, token_id }: Export) {
	if (token_id !== null || after(taken_at, LONG) > now()) return;
	const contact = (await accounts.contacts(db, [taken_by])).get(taken_by);
	// by email alone: no organiser passes on what is for a team
	if (!contact || accounts.wayTo(contact) !== 'email') return;
	const about = { kind: 'export', id };
	await post(db, { kind: 'export.done', person: taken_by, way: 'email', about });
	await db.updateTable('export').set({ letter_at: now() }).where('id', '=', id).execute();
}
