import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import { caseIds } from './codes.ts';
import type { Export } from './find.ts';
import { WORDLESS } from './formats.ts';
import { narrowed } from './narrow.ts';
import type { Reason } from './sort.ts';
import { walk } from './walk.ts';
import { way, type Ways } from './ways.ts';

/** What is kept of an export besides its ids. `filter`: in words. */
export type Counts = {
	in: number;
	withheld: Partial<Record<Reason, number>>;
	ways: Ways;
	filter: string | null;
	/** of an export "since the last one": how many are new, and refs of those with other words */
	since?: { fresh: number; changed: string[] };
};

/**
 * Writes down which contributions go into an export, and draws the codes of all: the whole file agrees
 * on them. Begun a second time it begins anew.
 */
export async function gather(db: Db, taken: Export): Promise<Counts> {
	const { filter, filterWords } = taken.wish;
	const study = { id: taken.study_id };
	const to = { audience: taken.audience, taker: taken.taken_by };
	const counts: Counts = { in: 0, withheld: {}, ways: {}, filter: filterWords };
	const changed: string[] = [];
	await db.deleteFrom('export_contribution').where('export_id', '=', taken.id).execute();

	const fits = await narrowed(db, study, filter, to, taken.number);
	for await (const page of walk(db, study, fits, to)) {
		const going = page.flatMap((each) => (each.why ? [] : [each]));
		const said = going.map((each) => each.said);
		await caseIds(db, study, said);
		for (const each of said) counts.ways[way(each)] = (counts.ways[way(each)] ?? 0) + 1;
		for (const { why } of page) if (why) counts.withheld[why] = (counts.withheld[why] ?? 0) + 1;
		changed.push(...going.flatMap((each) => (each.changed ? [each.said.ref] : [])));
		counts.in += said.length;
		await keep(db, taken, said);
	}
	if (!filter.since) return counts;
	const fresh = counts.in - changed.length;
	return { ...counts, since: { fresh, changed: changed.toSorted() } };
}

/** Marks what the file holds as read by the team, once the file is there; not where it only counts it. */
export async function markTaken(db: Db, actor: Actor, taken: Export) {
	if (WORDLESS.includes(taken.format)) return;
	for await (const ids of heldIds(db, taken))
		await contributions.markRead(db, actor, taken.study_id, ids);
}

const PAGE = 1000;

/** The ids of what an export holds, a thousand at a time. */
export async function* heldIds(db: Db, taken: { id: string }): AsyncGenerator<string[]> {
	for (let after = ''; ;) {
		const rows = await db
			.selectFrom('export_contribution')
			.select('contribution_id')
			.where('export_id', '=', taken.id)
			.where('contribution_id', '>', after)
			.orderBy('contribution_id')
			.limit(PAGE)
			.execute();
		const last = rows.at(-1);
		if (!last) return;
		yield rows.map((row) => row.contribution_id);
		after = last.contribution_id;
	}
}

async function keep(db: Db, taken: Export, said: { id: string }[]) {
	if (!said.length) return;
	await together(db, async (db) => {
		const rows = said.map(({ id }) => ({ export_id: taken.id, contribution_id: id }));
		await db.insertInto('export_contribution').values(rows).execute();
	});
}
