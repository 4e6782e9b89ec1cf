import { daysAfter, today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Day, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import { readersOf } from './readers.ts';
import type { Worry } from './list.ts';
import type { WorryRow } from './tables.ts';

/**
 * "I have seen this; I will look at it by that day." Whoever raised it is told so by letter, and reads
 * it where they raised it. Said again, the newer day counts, and they are told again.
 */
export async function acknowledge(
	db: Db,
	actor: Actor,
	{ worry, contribution }: Worry,
	look_by: Day
): Promise<void> {
	await allowReading(db, actor, { worry, contribution });
	await together(db, async (db) => {
		const seen = await db
			.updateTable('worry')
			.set({ acknowledged_at: now(), acknowledged_by: actor.person, look_by })
			.where('id', '=', worry.id)
			.where('closed_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!seen) return;
		await record(db, actor, 'worry.seen', 'worry', seen);
		await tellWhoRaised(db, actor, seen);
	});
}

/** Throws unless the actor reads worries about what that person gave. */
export async function allowReading(db: Db, actor: Actor, { worry, contribution }: Worry) {
	const { readers } = await readersOf(db, contribution);
	allow(actor, 'worry.read', { group: worry.group_id, contacts: readers });
}

/**
 * Tells whoever raised it, by email or not at all: a letter on paper would pass through the hands of
 * an organiser who may not know of it.
 */
export async function tellWhoRaised(db: Db, actor: Actor, worry: WorryRow) {
	const contact = (await accounts.contacts(db, [worry.raised_by])).get(worry.raised_by);
	if (!contact?.email || worry.raised_by === actor.person) return;
	await post(db, {
		...{ kind: 'worry.seen', person: worry.raised_by, way: 'email', group: worry.group_id },
		// the moment makes each time a letter of its own
		about: { kind: 'worry', id: `${worry.id} ${now()}` }
	});
}

/** The longest that somebody can be asked to wait, in days. */
const LONGEST = 14;

/** Whether that day can be promised: from today on, and soon. */
export function inTime(look_by: Day): boolean {
	return look_by >= today() && look_by <= daysAfter(today(), LONGEST);
}
