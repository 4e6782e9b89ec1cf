import { db } from '$lib/server/db';
import type { Mine } from '$lib/server/outcomes';
import * as publications from '$lib/server/publications';

/** What of the outcomes of these is in print, by outcome. */
export function printedOf(mine: Mine[]) {
	const outcomes = mine.flatMap(({ state }) => state?.outcomes ?? []);
	return publications.ofOutcomes(db, [...new Set(outcomes.map(({ id }) => id))]);
}
