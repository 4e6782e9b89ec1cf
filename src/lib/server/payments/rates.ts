import { isBank } from '#lib/text/personal.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import type { RateRow } from './tables.ts';

/** What a group pays for so much time, and what for: "A meeting of two hours". */
export type Rate = Pick<RateRow, 'words' | 'minutes' | 'pence'>;

/**
 * Sets a rate. The same one sent twice is one. Refuses with 'bank' words that look like somebody's
 * bank details: they have no place here.
 */
export async function setRate(
	db: Db,
	actor: Actor,
	group: { id: string },
	rate: Rate
): Promise<RateRow | 'bank'> {
	allow(actor, 'payment.keep', { group: group.id });
	if (isBank(rate.words)) return 'bank';
	const { words, minutes, pence } = rate;

	return together(db, async (db) => {
		const made = await db
			.insertInto('rate')
			.values({
				...{ id: id(), ref: ref(), group_id: group.id, words, minutes, pence },
				...{ set_at: now(), set_by: actor.person }
			})
			.onConflict((conflict) =>
				conflict
					.columns(['group_id', 'words', 'minutes', 'pence'])
					.where('retired_at', 'is', null)
					.doNothing()
			)
			.returningAll()
			.executeTakeFirst();
		if (!made)
			return rates(db, group)
				.where('words', '=', words)
				.where('minutes', '=', minutes)
				.where('pence', '=', pence)
				.where('retired_at', 'is', null)
				.executeTakeFirstOrThrow();
		await record(db, actor, 'rate.set', 'rate', made);
		return made;
	});
}

/** Retires a rate: it is offered no more. What was offered from it stays as it was. Twice is once. */
export async function retireRate(db: Db, actor: Actor, rate: RateRow): Promise<void> {
	allow(actor, 'payment.keep', { group: rate.group_id });
	await together(db, async (db) => {
		const retired = await db
			.updateTable('rate')
			.set({ retired_at: now() })
			.where('id', '=', rate.id)
			.where('retired_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (retired) await record(db, actor, 'rate.retired', 'rate', retired);
	});
}

/** The rates that a group pays now, the smallest first. */
export function ratesOf(db: Db, group: { id: string }): Promise<RateRow[]> {
	return rates(db, group).where('retired_at', 'is', null).execute();
}

/** Those it paid before. */
export function retiredRatesOf(db: Db, group: { id: string }): Promise<RateRow[]> {
	return rates(db, group).where('retired_at', 'is not', null).execute();
}

/** The group's rate of that name in an address. 404 when there is none. */
export async function rateByRef(db: Db, group: { id: string }, name: string): Promise<RateRow> {
	const found = await rates(db, group).where('ref', '=', name).executeTakeFirst();
	return found ?? notFound();
}

function rates(db: Db, group: { id: string }) {
	return db
		.selectFrom('rate')
		.selectAll()
		.where('group_id', '=', group.id)
		.orderBy('pence')
		.orderBy('minutes')
		.orderBy('id');
}
