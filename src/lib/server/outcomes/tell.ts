import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { byId, type Outcome } from './find.ts';
import { settle } from './settle.ts';
import { tellPersons } from './told-to.ts';

/**
 * Tells an outcome: letters to those whose words it cites, and to the groups' pages unless it rests
 * on private words alone. From now on it stays as it is. Telling twice is telling once.
 */
export async function tell(db: Db, actor: Actor, outcome: Outcome): Promise<boolean> {
	allow(actor, 'outcome.tell', { study: outcome.study_id });

	return together(db, async (db) => {
		const told = await db
			.updateTable('outcome')
			.set({ told_at: now(), told_by: actor.person })
			.where('id', '=', outcome.id)
			.where('told_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!told) return false;

		await record(db, actor, 'outcome.told', 'outcome', told);
		const current = (await byId(db, outcome.id)) ?? outcome; // a colleague may have changed it meanwhile
		await tellPersons(
			db,
			standing(current).map((said) => ({ outcome, said }))
		);
		await settle(db, outcome.prompt_id);
		return true;
	});
}

/** How many people get a letter when it is told, and whether groups read it: for the preview. */
export function readers(outcome: Outcome) {
	const persons = standing(outcome).flatMap((said) => said.person_id ?? []);
	return { letters: new Set(persons).size, groups: outcome.open };
}

/** Who took words back need not hear about them. */
function standing(outcome: Outcome) {
	return outcome.cites.filter((said) => !said.withdrawn_at && said.role !== 'researcher');
}
