import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as publications from '$lib/server/publications';

/** What came of the outcomes of these, by outcome: what is in print, and the version that each led to. */
export async function cameOf(mine: outcomes.Mine[]) {
	const all = mine.flatMap(({ state }) => state?.outcomes ?? []);
	const once = [...new Map(all.map((outcome) => [outcome.id, outcome])).values()];
	return {
		printed: await publications.ofOutcomes(
			db,
			once.map(({ id }) => id)
		),
		versions: await outcomes.ledTo(db, once)
	};
}

export type CameOf = Awaited<ReturnType<typeof cameOf>>;
