import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, type Db } from '../db/index.ts';
import { boxKey } from '../contributions/index.ts';
import { decoded, type Export } from './find.ts';
import type { Wish } from './wish.ts';

/** How many exports of one person may wait at once. */
const MOST_WAITING = 5;

/** `many`: so many of this person's exports wait already. */
export type OrderRefusal = 'many';

/**
 * Asks for an export. It waits for its turn, and is made in a process of its own. The same box sent
 * twice is one. `token`: by which a script asks. `mine`: the caller makes it itself, now.
 */
export async function order(
	db: Db,
	actor: Actor,
	study: { id: string },
	wish: Wish,
	{ box, token, mine }: { box?: string; token?: { id: string }; mine?: true } = {}
): Promise<Export | OrderRefusal> {
	allow(actor, 'export.take', { study: study.id });
	const box_key = box === undefined ? null : boxKey(actor, box, JSON.stringify(wish));
	return again(db, async (db) => {
		if (box_key !== null) {
			const sent = await db
				.selectFrom('export')
				.selectAll()
				.where('box_key', '=', box_key)
				.executeTakeFirst();
			if (sent) return decoded(sent);
		}
		if (await waiting(db, actor)) return 'many';
		const ordered = await db
			.insertInto('export')
			.values((values) => ({
				id: id(),
				study_id: study.id,
				number: values
					.selectFrom('export')
					.where('study_id', '=', study.id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				format: wish.format,
				audience: wish.audience,
				counts: '{}',
				wish: JSON.stringify(wish),
				taken_at: now(),
				taken_by: actor.person,
				...(mine ? { state: 'making', tries: 1, beat_at: now() } : { state: 'waiting', tries: 0 }),
				...{ done: 0, token_id: token?.id ?? null, box_key }
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'export.ordered', 'export', ordered, wish.audience);
		return decoded(ordered);
	});
}

async function waiting(db: Db, actor: Actor) {
	const rows = await db
		.selectFrom('export')
		.select('id')
		.where('taken_by', '=', actor.person)
		.where('state', 'in', ['waiting', 'making'])
		.limit(MOST_WAITING)
		.execute();
	return rows.length >= MOST_WAITING;
}
