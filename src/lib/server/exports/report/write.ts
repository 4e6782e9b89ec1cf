import type { PartName } from '#lib/text/report.ts';
import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { now, together, type Db } from '../../db/index.ts';

/**
 * Puts the team's own words in the place of the draft of one part, or changes them. `stamp`: of the
 * draft that its writer saw (`ShownPart`); by it the page says later that the record says something else.
 */
export async function writePart(
	db: Db,
	actor: Actor,
	study: { id: string },
	part: PartName,
	{ words, stamp }: { words: string; stamp: string }
): Promise<void> {
	allow(actor, 'report.write', { study: study.id });
	const row = { words, record_hash: stamp, written_at: now(), written_by: actor.person };
	await together(db, async (db) => {
		await db
			.insertInto('report_part')
			.values({ study_id: study.id, part, ...row })
			.onConflict((conflict) => conflict.columns(['study_id', 'part']).doUpdateSet(row))
			.execute();
		await record(db, actor, 'report.written', 'study', study, part);
	});
}

/** Goes back to what the record says. The team's own words of that part are gone. Twice is once. */
export async function dropPart(
	db: Db,
	actor: Actor,
	study: { id: string },
	part: PartName
): Promise<void> {
	allow(actor, 'report.write', { study: study.id });
	await together(db, async (db) => {
		const dropped = await db
			.deleteFrom('report_part')
			.where('study_id', '=', study.id)
			.where('part', '=', part)
			.returning('part')
			.executeTakeFirst();
		if (dropped) await record(db, actor, 'report.dropped', 'study', study, part);
	});
}
