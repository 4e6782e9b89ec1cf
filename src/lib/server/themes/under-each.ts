import type { Db } from '../db/index.ts';

/**
 * Ids of the contributions that stand under each theme in use, by its id, without asking who reads. Read
 * from one index: with the contributions themselves, thousands would be looked up one by one.
 */
export async function underEach(db: Db, study: { id: string }): Promise<Map<string, string[]>> {
	const inUse = db
		.selectFrom('theme')
		.where('study_id', '=', study.id)
		.where('retired_at', 'is', null)
		.select('theme.id');
	const pairs = db
		.selectFrom('coding')
		.where('theme_id', 'in', inUse)
		.where('removed_at', 'is', null)
		.select(['theme_id', 'contribution_id'])
		.distinct();
	// one row for each theme: thousands of rows take longer to hand over than to find
	const rows = await db
		.selectFrom(pairs.as('pair'))
		.select(({ fn, val }) => [
			'pair.theme_id',
			fn.agg<string>('string_agg', ['pair.contribution_id', val(',')]).as('ids')
		])
		.groupBy('pair.theme_id')
		.execute();
	return new Map(rows.map(({ theme_id, ids }) => [theme_id, ids.split(',')]));
}

/** What stands under any of several themes, each once; under one theme nothing stands twice. */
export function together(under: string[][]): string[] {
	const some = under.filter(({ length }) => length);
	return some.length > 1 ? [...new Set(some.flat())] : (some[0] ?? []);
}
