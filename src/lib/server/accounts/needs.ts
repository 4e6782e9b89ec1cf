import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';

/** The most that can be said about what somebody needs. */
export const MOST_NEEDS = 1000;

/** What somebody needs to take part, in their words; empty: nothing. Only the organisers of their groups read it. */
export function changeNeeds(
	db: Db,
	actor: Pick<Actor, 'person'>,
	person: string,
	needs: string
): Promise<void> {
	return together(db, async (db) => {
		const access_needs = needs.trim() || null;
		await db.updateTable('person').set({ access_needs }).where('id', '=', person).execute();
		await record(db, actor, 'person.needs-changed', 'person', { id: person });
	});
}

/** What these people need to take part, by id. Who said nothing, or has left the service, is not among them. */
export async function needsOf(db: Db, ids: string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('person')
		.select(['id', 'access_needs'])
		.where('id', 'in', ids)
		.where('left_at', 'is', null)
		.where('access_needs', 'is not', null)
		.execute();
	return new Map(rows.map((row) => [row.id, row.access_needs ?? '']));
}
