import type { Topic } from '#lib/text/letters.ts';
import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { together, type Day, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import type { GroupRow } from './tables.ts';
import { tellWish } from './tell.ts';

/** Which letters somebody wants, and until what day none (null: they come). */
export type LettersWanted = { topics: readonly Topic[]; pausedUntil: Day | null };

/**
 * Records which letters somebody wishes, as they told an organiser. They are told by letter, unless
 * nothing changed.
 */
export async function recordLetters(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	{ topics, pausedUntil }: LettersWanted
): Promise<void> {
	allow(actor, 'wish.record', { group: group.id, giver: person });
	await together(db, async (db) => {
		const chosen = await mail.chooseTopics(db, actor, { person, group: group.id }, topics);
		const paused = await accounts.pauseLetters(db, actor, person, pausedUntil);
		if (chosen || paused) await tellWish(db, actor, group.id, person, 'letters.recorded');
	});
}
