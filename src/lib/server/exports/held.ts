import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { Export } from './find.ts';
import { sorted, type Sorted } from './walk.ts';

const PAGE = 1000;

/**
 * What an export holds, a thousand at a time, each with why it stays out by now if it does: what was
 * withdrawn, hidden or no longer permitted since then drops out of the file.
 */
export async function* held(db: Db, taken: Export): AsyncGenerator<Sorted[]> {
	const ids = (after: string) =>
		db
			.selectFrom('export_contribution')
			.select('contribution_id')
			.where('export_id', '=', taken.id)
			.where('contribution_id', '>', after)
			.orderBy('contribution_id')
			.limit(PAGE)
			.execute();
	for (
		let page = await ids('');
		page.length;
		page = await ids(page.at(-1)?.contribution_id ?? '')
	) {
		const found = await contributions.byIds(
			db,
			page.map((row) => row.contribution_id)
		);
		yield sorted(db, found, { audience: taken.audience, taker: taken.taken_by });
	}
}

/** Refs of what earlier files for the same readers held and none of them would hold now. */
export async function removed(db: Db, taken: Export): Promise<string[]> {
	const ids = (after: string) =>
		db
			.selectFrom('export_contribution')
			.innerJoin('export', 'export.id', 'export_id')
			.select('contribution_id')
			.distinct()
			.where('study_id', '=', taken.study_id)
			.where('audience', '=', taken.audience)
			.where('number', '<=', taken.number)
			.where('contribution_id', '>', after)
			.orderBy('contribution_id')
			.limit(PAGE)
			.execute();
	const refs: string[] = [];
	for (
		let page = await ids('');
		page.length;
		page = await ids(page.at(-1)?.contribution_id ?? '')
	) {
		const found = await contributions.byIds(
			db,
			page.map((row) => row.contribution_id)
		);
		const now = await sorted(db, found, { audience: taken.audience, taker: taken.taken_by });
		refs.push(...now.flatMap(({ said, why }) => (why ? [said.ref] : [])));
	}
	return refs.toSorted();
}
