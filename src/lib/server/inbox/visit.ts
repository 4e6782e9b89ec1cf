import { allow, type Actor } from '../access/index.ts';
import { stay } from '../contributions/index.ts';
import { now, type Db, type Instant } from '../db/index.ts';

/**
 * Notes that a researcher looks into a study's inbox, and returns since when what came is new to them.
 * Null on the first visit, when all is new and nothing stands out. Nobody else ever sees it.
 */
export async function visited(
	db: Db,
	actor: Actor,
	study: { id: string }
): Promise<Instant | null> {
	allow(actor, 'inbox.read', { study: study.id });
	const at = now();
	const here = { study_id: study.id, person_id: actor.person };
	const last = await db
		.selectFrom('inbox_visit')
		.select(['visited_at', 'new_since'])
		.where('study_id', '=', here.study_id)
		.where('person_id', '=', here.person_id)
		.executeTakeFirst();
	if (!last) {
		await db
			.insertInto('inbox_visit')
			.values({ ...here, visited_at: at, new_since: null })
			.onConflict((conflict) => conflict.columns(['study_id', 'person_id']).doNothing())
			.execute();
		return null;
	}
	const { new_since, keep } = stay(last, at);
	if (keep)
		await db
			.updateTable('inbox_visit')
			.set({ visited_at: at, new_since })
			.where('study_id', '=', here.study_id)
			.where('person_id', '=', here.person_id)
			.where('visited_at', '=', last.visited_at)
			.execute();
	return new_since;
}
