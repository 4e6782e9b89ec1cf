import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { ThemeRow } from './tables.ts';
import { inOrder, type Theme } from './tree.ts';

/** The study's themes that are in use, as they stand in the book. */
export async function list(db: Db, study: { id: string }): Promise<Theme[]> {
	return inOrder((await rows(db, study)).filter(({ retired_at }) => !retired_at));
}

/** Those that were retired and not merged into another, the last one first. */
export async function retired(db: Db, study: { id: string }): Promise<Theme[]> {
	const all = await rows(db, study);
	return all
		.filter(({ retired_at, merged_into_id }) => retired_at && !merged_into_id)
		.map((row) => alone(all, row))
		.toSorted(
			(a, b) => (b.retired_at ?? '').localeCompare(a.retired_at ?? '') || a.number - b.number
		);
}

/** Those that were merged into this one, by name. Their codings stand under it now. */
export async function mergedInto(db: Db, theme: ThemeRow): Promise<ThemeRow[]> {
	const all = await rows(db, { id: theme.study_id });
	return all.filter(({ merged_into_id }) => merged_into_id === theme.id);
}

/** The number of each theme that was merged, with that of the theme where its codings stand now. */
export async function successors(db: Db, study: { id: string }): Promise<Map<number, number>> {
	const all = await rows(db, study);
	const merged = all.filter(({ merged_into_id }) => merged_into_id);
	return new Map(merged.map((row) => [row.number, last(all, row).number]));
}

/**
 * One theme by its number in the study, retired ones too; 404 when there is none. One that was merged
 * leads to the theme it was merged into: its codings stand there.
 */
export async function byNumber(db: Db, study: { id: string }, number: string): Promise<Theme> {
	const all = await rows(db, study);
	const row = last(all, all.find((theme) => String(theme.number) === number) ?? notFound());
	if (row.retired_at) return alone(all, row);
	const themes = inOrder(all.filter(({ retired_at }) => !retired_at));
	return themes.find(({ id }) => id === row.id) ?? notFound();
}

/** The theme that has this number itself, whether it is in use, retired or merged; 404 when there is none. */
export async function atNumber(db: Db, study: { id: string }, number: string): Promise<Theme> {
	const all = await rows(db, study);
	const row = all.find((theme) => String(theme.number) === number) ?? notFound();
	return row.retired_at ? alone(all, row) : byNumber(db, study, number);
}

function rows(db: Db, study: { id: string }) {
	return db
		.selectFrom('theme')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('name_key')
		.orderBy('number')
		.execute();
}

function alone(all: ThemeRow[], row: ThemeRow): Theme {
	return { ...row, parent: all.find(({ id }) => id === row.parent_id) ?? null, depth: 0 };
}

/** Where its codings stand: the theme itself, or the last of those into which one after the other was merged. */
function last(all: ThemeRow[], row: ThemeRow): ThemeRow {
	const into = all.find(({ id }) => id === row.merged_into_id);
	return into ? last(all, into) : row;
}
