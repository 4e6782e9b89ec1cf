import { daysAfter, endOf } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Day, type Db, type Instant } from '../db/index.ts';
import { release } from '../mail/index.ts';
import type { PersonRow } from './tables.ts';

/**
 * Pauses somebody's letters until the beginning of a day in London, or lets them come again: null.
 * What was held meanwhile goes at once then. False where it was so already.
 */
export async function pauseLetters(
	db: Db,
	actor: Pick<Actor, 'person'>,
	person: string,
	until: Day | null
): Promise<boolean> {
	return together(db, async (db) => {
		const changed = await db
			.updateTable('person')
			.set({ letters_paused_until: until })
			.where('id', '=', person)
			.where('letters_paused_until', 'is distinct from', until)
			.returning('id')
			.executeTakeFirst();
		if (!changed) return false;
		await release(db, person);
		const verb = until ? 'person.letters-paused' : 'person.letters-started';
		await record(db, actor, verb, 'person', changed);
		return true;
	});
}

/** The moment until which somebody's letters are paused; null when they are not. */
export function pausedUntil(
	{ letters_paused_until: day }: Pick<PersonRow, 'letters_paused_until'>,
	at: Instant = now()
): Instant | null {
	if (!day) return null;
	const begins = endOf(daysAfter(day, -1));
	return at < begins ? begins : null;
}
