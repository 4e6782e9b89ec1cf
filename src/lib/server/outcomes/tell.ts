import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { byId, standing, type Outcome } from './find.ts';
import { held } from './held.ts';
import { settle } from './settle.ts';
import { givenHere, tellPersons } from './told-to.ts';

/** `told`: it was told before; `gone`: all that it rests on was taken back or hidden since. */
export type TellRefusal = 'told' | 'gone';

/**
 * Tells an outcome: letters to those whose words it cites, and to the groups' pages unless it rests
 * on private words alone. From now on it stays as it is. Telling twice is telling once. What people took
 * back is not retold: of such the team changes what stands behind it first.
 */
export async function tell(db: Db, actor: Actor, outcome: Outcome): Promise<TellRefusal | null> {
	allow(actor, 'outcome.tell', { study: outcome.study_id });

	return together(db, async (db) => {
		if ((await held(db, outcome)).told_at) return 'told';
		const current = (await byId(db, outcome.id)) ?? outcome; // a colleague may have changed it meanwhile
		if (isGone(current)) return 'gone';
		await db
			.updateTable('outcome')
			.set({ told_at: now(), told_by: actor.person })
			.where('id', '=', outcome.id)
			.execute();

		await record(db, actor, 'outcome.told', 'outcome', outcome);
		await tellPersons(
			db,
			heard(current).map((said) => ({ outcome, said }))
		);
		await settle(db, outcome.prompt_id);
		return null;
	});
}

/** Whether all that it rests on was taken back or hidden, so that it cannot be told as it is. */
export function isGone({ cites }: Pick<Outcome, 'cites'>): boolean {
	return cites.length > 0 && !standing(cites).length;
}

/** How many people get a letter when it is told, and whether groups read it: for the preview. */
export async function readers(db: Db, outcome: Outcome) {
	const all = heard(outcome);
	const here = await givenHere(db, all);
	const persons = all.flatMap(({ id, person_id }) => (here.has(id) ? (person_id ?? []) : []));
	return { letters: new Set(persons).size, groups: outcome.open };
}

/** Who took words back need not hear about them. */
function heard(outcome: Outcome) {
	return outcome.cites.filter((said) => !said.withdrawn_at && said.role !== 'researcher');
}
