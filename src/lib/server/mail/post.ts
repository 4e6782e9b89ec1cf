import { id, now, type Db, type Instant } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

type Posted = {
	kind: string;
	/** whom it is for; left out only where nobody is known by id, as in signing in */
	person?: string | null;
	/** where it goes, when that is not simply where the person is reached at the time of sending */
	email?: string | null;
	way: LetterRow['way'];
	about: { kind: string; id: string };
	/** the group it comes from; needed where somebody is reached by post or phone */
	group?: string | null;
	/** not before this moment */
	after?: Instant;
};

/**
 * Queues a letter. Belongs into the transaction of what it tells about. The same kind about the same
 * thing goes to a person once, however often it is posted.
 */
export async function post(db: Db, letter: Posted): Promise<void> {
	const at = now();
	await db
		.insertInto('letter')
		.values({
			id: id(),
			kind: letter.kind,
			way: letter.way,
			person_id: letter.person ?? null,
			email: letter.email ?? null,
			group_id: letter.group ?? null,
			about_kind: letter.about.kind,
			about_id: letter.about.id,
			created_at: at,
			send_after: letter.after ?? at,
			attempts: 0
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
