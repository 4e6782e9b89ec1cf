import { after, now, ref, together, type Db, type Instant } from '../db/index.ts';
import { isBlank, type Typed } from './typed.ts';
import type { Why } from './tables.ts';

/** A person has so many things begun at most; the oldest go. */
const MOST = 200;

/**
 * Keeps what stands in a form, until it is sent. A form that was emptied is kept no longer. `late`: it
 * was saved as somebody typed, and may come after the same box was sent; then it is `sent`, and
 * nothing is kept. What a person presses or sends themselves is always kept.
 */
export async function save(
	db: Db,
	{ person, path, why, late = false }: { person: string; path: string; why: Why; late?: boolean },
	typed: Typed
): Promise<'saved' | 'empty' | 'sent'> {
	const { box, what } = typed;
	return together(db, async (db) => {
		if (isBlank(typed)) {
			await emptied(db, person, path, box);
			return 'empty';
		}
		const filled = {
			...{ what, why, saved_at: await moment(db, person), sent_at: null },
			...{ words: JSON.stringify(typed.words), fields: JSON.stringify(typed.values) }
		};
		const kept = await db
			.insertInto('draft')
			.values({ person_id: person, path, box, ref: ref(), ...filled })
			.onConflict((conflict) => {
				const again = conflict.columns(['person_id', 'path', 'box']).doUpdateSet(filled);
				return late ? again.where('draft.sent_at', 'is', null) : again;
			})
			.returning('ref')
			.executeTakeFirst();
		if (!kept) return 'sent';
		await forgetOldest(db, person);
		return 'saved';
	});
}

/** Now, or just after what was saved before: two in one millisecond must still tell which is the newer. */
async function moment(db: Db, person: string): Promise<Instant> {
	const { last } = await db
		.selectFrom('draft')
		.select((eb) => eb.fn.max('saved_at').as('last'))
		.where('person_id', '=', person)
		.executeTakeFirstOrThrow();
	const at = now();
	return last && last >= at ? after(last, 1) : at;
}

async function emptied(db: Db, person: string, path: string, box: string) {
	await db
		.deleteFrom('draft')
		.where('person_id', '=', person)
		.where('path', '=', path)
		.where('box', '=', box)
		.where('sent_at', 'is', null)
		.execute();
}

async function forgetOldest(db: Db, person: string) {
	const { last } = await db
		.selectFrom((eb) =>
			eb
				.selectFrom('draft')
				.select('saved_at')
				.where('person_id', '=', person)
				.where('sent_at', 'is', null)
				.orderBy('saved_at', 'desc')
				.limit(MOST)
				.as('newest')
		)
		.select((eb) => eb.fn.min('saved_at').as('last'))
		.executeTakeFirstOrThrow();
	await db
		.deleteFrom('draft')
		.where('person_id', '=', person)
		.where('sent_at', 'is', null)
		.where('saved_at', '<', last)
		.execute();
}
