import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';

/** How much a person gave to a study in one group, and still stands there. */
export type Gave = { person: string; group: string; number: number };

/**
 * Who gave words to a study that still stand, by person and group: not its own team's. Nobody's words,
 * such as a point that was noted without a name, count for nobody.
 */
export async function gaveTo(db: Db, study: string): Promise<Gave[]> {
	const rows = await standing(db, study)
		.where('person_id', 'is not', null)
		.select(['person_id', 'group_id'])
		.select(({ fn }) => fn.countAll<number | string>().as('number'))
		.groupBy(['person_id', 'group_id'])
		.orderBy('group_id')
		.orderBy('person_id')
		.execute();
	return rows.map(({ person_id, group_id, number }) => ({
		person: person_id ?? '',
		group: group_id,
		number: Number(number)
	}));
}

/** How much was given to the study by nobody who is known. */
export async function nobodysIn(db: Db, study: string): Promise<number> {
	const { number } = await standing(db, study)
		.where('person_id', 'is', null)
		.select(({ fn }) => fn.countAll<number | string>().as('number'))
		.executeTakeFirstOrThrow();
	return Number(number);
}

/**
 * Withdraws what these people gave to a study, because it is over and they did not allow us to keep
 * it. The job that erases does so a day later; until then whoever gave it can bring it back. Whether
 * the actor may end the study is asked before.
 */
export async function withdrawFrom(
	db: Db,
	actor: Actor,
	study: string,
	persons: string[]
): Promise<void> {
	if (!persons.length) return;
	await together(db, async (db) => {
		const gone = await db
			.updateTable('contribution')
			.set({ withdrawn_at: now(), withdrawn_by: actor.person })
			.where('thread_id', 'in', threadIds(db, { study }))
			.where('role', '<>', 'researcher')
			.where('person_id', 'in', persons)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.execute();
		for (const row of gone)
			await log(db, actor, 'contribution.withdrawn', 'contribution', row, 'study ended');
	});
}

function standing(db: Db, study: string) {
	return db
		.selectFrom('contribution')
		.where('thread_id', 'in', threadIds(db, { study }))
		.where('role', '<>', 'researcher')
		.where('withdrawn_at', 'is', null);
}
