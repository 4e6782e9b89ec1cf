import { after, MINUTE, now, together, type Db } from '../db/index.ts';
import { decoded, type Export } from './find.ts';
import { tell } from './tell.ts';

/** A process that gave no sign of life for so long is gone. */
const SILENT = MINUTE / 2;

/** How often the making of one export is begun at most. */
const TRIES = 3;

/**
 * Takes the next export that waits, or whose making was cut short, for the caller to make; null when there
 * is none. What was begun too often counts as failed.
 */
export async function claim(db: Db, which: { id?: string } = {}): Promise<Export | null> {
	const silent = after(now(), -SILENT);
	const any = await db
		.selectFrom('export')
		.select('id')
		.where('state', 'in', ['waiting', 'making'])
		.executeTakeFirst();
	if (!any) return null;
	await db
		.updateTable('export')
		.set({ state: 'failed', beat_at: null })
		.where('state', '=', 'making')
		.where('beat_at', '<', silent)
		.where('tries', '>=', TRIES)
		.execute();
	const next = db
		.selectFrom('export')
		.select('id')
		.where(({ eb, or, and }) =>
			or([
				eb('state', '=', 'waiting'),
				and([eb('state', '=', 'making'), eb('beat_at', '<', silent)])
			])
		)
		.$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
		.orderBy('taken_at')
		.orderBy('id')
		.limit(1);
	const claimed = await db
		.updateTable('export')
		.set(({ eb }) => ({
			state: 'making',
			tries: eb('tries', '+', 1),
			beat_at: now(),
			done: 0
		}))
		.where('id', 'in', next)
		// another process may have taken it between the two
		.where(({ eb, or }) => or([eb('state', '=', 'waiting'), eb('beat_at', '<', silent)]))
		.returningAll()
		.executeTakeFirst();
	return claimed ? decoded(claimed) : null;
}

/** Says that the making came to nothing: for good, or for another try. */
export async function giveUp(db: Db, claimed: Export, forGood: boolean) {
	const { id, tries } = claimed;
	const state = forGood || tries >= TRIES ? 'failed' : 'waiting';
	await together(db, async (db) => {
		const changed = await db
			.updateTable('export')
			.set({ state, beat_at: null })
			.where('id', '=', id)
			.where('tries', '=', tries)
			.where('state', '=', 'making')
			.returning('id')
			.executeTakeFirst();
		if (changed && state === 'failed') await tell(db, claimed);
	});
}

/** The server ends: what it was making waits for the next one. */
export async function letGo(db: Db, claimed: Export[]) {
	for (const { id, tries } of claimed)
		await db
			.updateTable('export')
			.set({ state: 'waiting', beat_at: null })
			.where('id', '=', id)
			.where('tries', '=', tries)
			.where('state', '=', 'making')
			.execute();
}

/** The server begins: what the last one was making when it died waits again. A script makes its own. */
export async function takeUp(db: Db) {
	await db
		.updateTable('export')
		.set({ state: 'waiting', beat_at: null })
		.where('state', '=', 'making')
		.where('token_id', 'is', null)
		.where('tries', '<', TRIES)
		.execute();
}
