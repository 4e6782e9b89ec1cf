import { allow, type Actor } from '../access/index.ts';
import { recordEach } from '../audit/index.ts';
import { now, together, type Db, type Instant } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { fits, type Wanted } from './fits.ts';
import { waits } from './waiting.ts';

/** How many are marked in one transaction: others write in between. */
const AT_ONCE = 500;

/** Marks contributions as read by the team. Pressed, never by looking. */
export async function markRead(db: Db, actor: Actor, study: string, ids: string[]) {
	allow(actor, 'inbox.mark-read', { study });
	for (let from = 0; from < ids.length; from += AT_ONCE)
		await markSome(db, actor, study, ids.slice(from, from + AT_ONCE));
}

/**
 * Marks all that fits and waits to be read, but not what came after `until`, which nobody saw. Returns
 * how many there were. Where it is cut short, the rest waits as before.
 */
export async function markFitting(
	db: Db,
	actor: Actor,
	study: string,
	wanted: Wanted,
	until: Instant
): Promise<number> {
	allow(actor, 'inbox.mark-read', { study });
	for (let marked = 0; ;) {
		const some = await db
			.selectFrom('contribution')
			.select('id')
			.where('thread_id', 'in', threadIds(db, { study, prompt: wanted.prompt }))
			.where((eb) => fits(db, eb, wanted))
			.where(waits)
			.where('created_at', '<=', until)
			.limit(AT_ONCE)
			.execute();
		if (!some.length) return marked;
		const ids = some.map(({ id }) => id);
		marked += await markSome(db, actor, study, ids);
	}
}

function markSome(db: Db, actor: Actor, study: string, ids: string[]): Promise<number> {
	return together(db, async (db) => {
		const read = await db
			.updateTable('contribution')
			.set({ read_at: now(), read_by: actor.person })
			.where('id', 'in', ids)
			.where('thread_id', 'in', threadIds(db, { study }))
			.where('read_at', 'is', null)
			.returning('id')
			.execute();
		await recordEach(db, actor, 'contribution.read', 'contribution', read);
		return read.length;
	});
}
