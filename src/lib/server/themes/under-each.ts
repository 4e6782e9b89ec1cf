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
	const rows = await db
		.selectFrom('coding')
		.where('theme_id', 'in', inUse)
		.where('removed_at', 'is', null)
		.select(['theme_id', 'contribution_id'])
		.distinct()
		.execute();
	const under = new Map<string, string[]>();
	for (const { theme_id, contribution_id } of rows) {
		const all = under.get(theme_id);
		if (all) all.push(contribution_id);
		else under.set(theme_id, [contribution_id]);
	}
	return under;
}

/** What stands under any of several themes, each once; under one theme nothing stands twice. */
export function together(under: string[][]): string[] {
	const some = under.filter(({ length }) => length);
	return some.length > 1 ? [...new Set(some.flat())] : (some[0] ?? []);
}
