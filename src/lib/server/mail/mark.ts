import { after, DAY, HOUR, now, type Db, type Instant } from '../db/index.ts';
import { secretKinds, type Composed } from './letter.ts';
import type { LetterRow } from './tables.ts';

const MINUTE = 60_000;

/** How long to wait after the first try that failed, the second, and so on: three and a half days in all. */
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR, DAY, DAY, DAY];

/** The letter has gone. Its words are kept for some days, unless they sign somebody in. */
export async function sent(db: Db, letter: LetterRow, composed: Composed, everything: boolean) {
	const keep = everything || !secretKinds.includes(letter.kind);
	await db
		.updateTable('letter')
		.set({
			sent_at: now(),
			claimed_at: null,
			trouble: null,
			subject: composed.subject,
			body: keep ? composed.text : null
		})
		.where('id', '=', letter.id)
		.execute();
}

/** It could not go now: tried again after a pause, and given up for all to see after the last one. */
export async function failed(db: Db, letter: LetterRow, trouble: string) {
	const pause = PAUSES[letter.attempts - 1];
	if (pause === undefined) return gaveUp(db, letter, trouble);
	await db
		.updateTable('letter')
		.set({ claimed_at: null, trouble, send_after: after(now(), pause) })
		.where('id', '=', letter.id)
		.execute();
}

/** It will not be tried again. */
export async function gaveUp(db: Db, letter: LetterRow, trouble: string) {
	await db
		.updateTable('letter')
		.set({ claimed_at: null, trouble, gave_up_at: now() })
		.where('id', '=', letter.id)
		.execute();
}

/** Its person wants no letters until then. It was not tried. */
export async function held(db: Db, letter: LetterRow, until: Instant) {
	await db
		.updateTable('letter')
		.set({ claimed_at: null, held_until: until, attempts: letter.attempts - 1 })
		.where('id', '=', letter.id)
		.execute();
}
