import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { Said } from './takes.ts';

/** The same contributions, each with what it replies to, what that replies to, and so on up. */
export async function withBelow<T extends contributions.Contribution>(
	db: Db,
	given: T[]
): Promise<(T & Said)[]> {
	const known = new Map<string, contributions.Contribution>(given.map((each) => [each.id, each]));
	for (let missing = unknown(given, known); missing.length;) {
		const parents = await contributions.byIds(db, missing);
		for (const parent of parents) known.set(parent.id, parent);
		missing = unknown(parents, known);
	}
	return given.map((each) => ({ ...each, below: above(each, known) }));
}

function unknown(given: contributions.Contribution[], known: Map<string, unknown>) {
	return [...new Set(given.flatMap((each) => each.in_reply_to ?? []))].filter(
		(id) => !known.has(id)
	);
}

function above(of: contributions.Contribution, known: Map<string, contributions.Contribution>) {
	const ids: string[] = [];
	for (let id = of.in_reply_to; id; id = known.get(id)?.in_reply_to ?? null) ids.push(id);
	return ids;
}
