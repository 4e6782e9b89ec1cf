import type { ExpressionBuilder } from 'kysely';
import { kindsOf } from '#lib/text/letters.ts';
import { after, now, type Db, type Instant } from '../db/index.ts';
import type { Tables } from '../db/types.ts';
import type { LetterRow } from './tables.ts';

const MINUTE = 60_000;

/** After this long a claim is free again: whoever held it was ended between claiming and marking. */
const HELD = 10 * MINUTE;

type When = {
	at?: Instant;
	/** in quiet hours only what cannot wait until the morning */
	quiet?: boolean;
};

/**
 * Takes the next letter whose time has come, so that nobody else sends it too; undefined when there
 * is none. The try is counted here and not after sending, so that a letter which brings the server
 * down is given up one day. First come those that somebody waits for in front of a screen.
 */
export async function claim(
	db: Db,
	{ at = now(), quiet = false }: When = {}
): Promise<LetterRow | undefined> {
	const urgent = await take(db, at, kindsOf('at once'));
	return urgent ?? (quiet ? undefined : take(db, at));
}

function take(db: Db, at: Instant, kinds?: string[]): Promise<LetterRow | undefined> {
	return db
		.updateTable('letter')
		.set(({ eb }) => ({ claimed_at: at, attempts: eb('attempts', '+', 1) }))
		.where('id', '=', ({ selectFrom }) =>
			selectFrom('letter')
				.select('id')
				.$if(Boolean(kinds), (query) => query.where('kind', 'in', kinds ?? []))
				.where(waits(at))
				.orderBy('send_after')
				.orderBy('id')
				.limit(1)
		)
		.where(waits(at)) // said again: PostgreSQL looks at the row afresh after waiting for another's claim
		.returningAll()
		.executeTakeFirst();
}

function waits(at: Instant) {
	return ({ eb, and, or }: ExpressionBuilder<Tables, 'letter'>) =>
		and([
			eb('way', '=', 'email'),
			eb('sent_at', 'is', null),
			eb('gave_up_at', 'is', null),
			eb('send_after', '<=', at),
			or([eb('held_until', 'is', null), eb('held_until', '<=', at)]),
			or([eb('claimed_at', 'is', null), eb('claimed_at', '<', after(at, -HELD))])
		]);
}
