import type { Db } from '../db/index.ts';

/** Ids of everybody whose codings stand in the study, in no order that tells when they began. */
export async function coderIds(db: Db, study: { id: string }): Promise<string[]> {
	const rows = await standing(db, study).select('coded_by').distinct().execute();
	return rows.map(({ coded_by }) => coded_by).toSorted();
}

/** Ids of the themes that words of the study stand under, retired ones too. */
export async function themesInUse(db: Db, study: { id: string }): Promise<Set<string>> {
	const rows = await standing(db, study).select('theme_id').distinct().execute();
	return new Set(rows.map(({ theme_id }) => theme_id));
}

function standing(db: Db, study: { id: string }) {
	return db
		.selectFrom('coding')
		.innerJoin('theme', 'theme.id', 'coding.theme_id')
		.where('theme.study_id', '=', study.id)
		.where('coding.removed_at', 'is', null);
}
