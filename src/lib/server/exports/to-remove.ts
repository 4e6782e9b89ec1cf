import { goneAmong } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { HELD } from './find.ts';
import { WORDLESS } from './formats.ts';

/**
 * What has to be taken out of files that the team took before, since it was removed or hidden after:
 * export number → refs. Nothing to take out: not in the map.
 */
export async function toRemove(db: Db, study: { id: string }): Promise<Map<number, string[]>> {
	const held = db
		.selectFrom('export_contribution')
		.innerJoin('export', 'export.id', 'export_id')
		.where('study_id', '=', study.id)
		.where('state', 'in', HELD)
		.where('format', 'not in', WORDLESS);
	const gone = await goneAmong(db, held.select('contribution_id'));
	const refs = new Map(gone.map(({ id, ref }) => [id, ref]));
	const rows = gone.length
		? await held
				.select(['number', 'contribution_id'])
				.where('contribution_id', 'in', [...refs.keys()])
				.execute()
		: [];
	return new Map(
		[...Map.groupBy(rows, (row) => row.number)].map(([number, rows]) => [
			number,
			rows.flatMap((row) => refs.get(row.contribution_id) ?? []).toSorted()
		])
	);
}
