import type { Db } from '../db/index.ts';

/** The number of each version of a study's prompts, by the version's id. */
export async function versionNumbers(db: Db, study: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('prompt_version')
		.innerJoin('prompt', 'prompt.id', 'prompt_version.prompt_id')
		.where('prompt.study_id', '=', study)
		.select(['prompt_version.id', 'prompt_version.number'])
		.execute();
	return new Map(rows.map((row) => [row.id, row.number]));
}
