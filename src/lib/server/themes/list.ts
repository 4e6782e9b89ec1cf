import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { ThemeRow } from './tables.ts';

export type Theme = ThemeRow & { parent: { number: number; name: string } | null };

/** The study's themes that are in use, by name. */
export async function list(db: Db, study: { id: string }): Promise<Theme[]> {
	const rows = await db
		.selectFrom('theme')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('retired_at', 'is', null)
		.orderBy('name_key')
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return rows.map((row) => ({ ...row, parent: byId.get(row.parent_id ?? '') ?? null }));
}

/** One theme by its number in the study; 404 when there is none. */
export async function byNumber(db: Db, study: { id: string }, number: string): Promise<Theme> {
	const themes = await list(db, study);
	return themes.find((theme) => String(theme.number) === number) ?? notFound();
}
