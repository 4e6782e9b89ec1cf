import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { again, id, now, type Db } from '../db/index.ts';
import { caseIds } from './codes.ts';
import type { Reason } from './sort.ts';
import type { ExportRow } from './tables.ts';
import { walk, type Audience, type Filter } from './walk.ts';
import { way, type Ways } from './ways.ts';

/** What is kept of an export besides its ids. `filter`: in words. */
export type Counts = {
	in: number;
	withheld: Partial<Record<Reason, number>>;
	ways: Ways;
	filter: string | null;
};

type Wish = { audience: Audience; filter: Filter; filterWords: string | null; excel: boolean };

const SLICE = 1000;

/**
 * Takes an export: keeps who, when, for whom and which contributions, so that the file can be made
 * and a later withdrawal can name the files that hold the words. What it holds counts as read.
 */
export async function take(
	db: Db,
	actor: Actor,
	study: { id: string },
	wish: Wish
): Promise<ExportRow> {
	allow(actor, 'export.take', { study: study.id });
	const { ids, counts } = await gather(db, actor, study, wish);

	return again(db, async (db) => {
		const taken = await db
			.insertInto('export')
			.values((values) => ({
				id: id(),
				study_id: study.id,
				number: values
					.selectFrom('export')
					.where('study_id', '=', study.id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				format: wish.excel ? 'csv for excel' : 'csv',
				audience: wish.audience,
				counts: JSON.stringify(counts),
				taken_at: now(),
				taken_by: actor.person
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		for (let from = 0; from < ids.length; from += SLICE) {
			const slice = ids.slice(from, from + SLICE);
			const rows = slice.map((contribution_id) => ({ export_id: taken.id, contribution_id }));
			await db.insertInto('export_contribution').values(rows).execute();
			await contributions.markRead(db, actor, study.id, slice);
		}
		await record(db, actor, 'export.taken', 'export', taken, wish.audience);
		return taken;
	});
}

async function gather(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ audience, filter, filterWords }: Wish
) {
	const ids: string[] = [];
	const counts: Counts = { in: 0, withheld: {}, ways: {}, filter: filterWords };
	for await (const page of walk(db, study, filter, { audience, taker: actor.person })) {
		const going = page.flatMap(({ said, why }) => (why ? [] : [said]));
		await caseIds(db, study, going); // drawn now: the whole file agrees on them
		for (const said of going) counts.ways[way(said)] = (counts.ways[way(said)] ?? 0) + 1;
		for (const { why } of page) if (why) counts.withheld[why] = (counts.withheld[why] ?? 0) + 1;
		ids.push(...going.map((said) => said.id));
	}
	return { ids, counts: { ...counts, in: ids.length } };
}
