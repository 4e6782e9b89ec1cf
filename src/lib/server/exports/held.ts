import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { HELD, type Export } from './find.ts';
import { heldIds } from './gather.ts';
import { sorted, type Sorted } from './walk.ts';

const PAGE = 1000;

/**
 * What an export holds, a thousand at a time, each with why it stays out by now if it does: what was
 * withdrawn, hidden or no longer permitted since then drops out of the file.
 */
export async function* held(db: Db, taken: Export): AsyncGenerator<Sorted[]> {
	for await (const ids of heldIds(db, taken)) {
		const found = await contributions.byIds(db, ids);
		yield sorted(db, found, { audience: taken.audience, taker: taken.taken_by });
	}
}

/** Refs of what earlier files for the same readers held and none of them would hold now. */
export async function removed(db: Db, taken: Export): Promise<string[]> {
	const held = db
		.selectFrom('export_contribution')
		.innerJoin('export', 'export.id', 'export_id')
		.select('contribution_id')
		.distinct()
		.where('study_id', '=', taken.study_id)
		.where('audience', '=', taken.audience)
		.where('number', '<=', taken.number)
		.where(({ eb, or }) => or([eb('state', 'in', HELD), eb('export.id', '=', taken.id)]));
	// of the team's files only what is taken back or hidden has to go, and one look finds that
	if (taken.audience === 'team')
		return (await contributions.goneAmong(db, held)).map(({ ref }) => ref);

	const refs: string[] = [];
	for (let after = ''; ;) {
		const rows = await held
			.where('contribution_id', '>', after)
			.orderBy('contribution_id')
			.limit(PAGE)
			.execute();
		const last = rows.at(-1);
		if (!last) return refs.toSorted();
		const ids = rows.map((row) => row.contribution_id);
		const now = await sorted(db, await contributions.byIds(db, ids), {
			audience: taken.audience,
			taker: taken.taken_by
		});
		refs.push(...now.flatMap(({ said, why }) => (why ? [said.ref] : [])));
		after = last.contribution_id;
	}
}
