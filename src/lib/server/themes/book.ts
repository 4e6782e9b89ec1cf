import { byIds, facts, uncounted } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { list } from './list.ts';
import type { ThemeRow } from './tables.ts';
import { descendants, type Theme } from './tree.ts';
import { together, underEach } from './under-each.ts';

/** A theme with how many contributions stand under it, and under it or anything below it. */
export type InBook = Theme & { own: number; all: number };

/** The whole book in order, counted by contributions that the team can read. */
export async function book(db: Db, study: { id: string }): Promise<InBook[]> {
	const themes = await list(db, study);
	const gone = new Set((await uncounted(db, study).execute()).map(({ id }) => id));
	const under = new Map(
		[...(await underEach(db, study))].map(([theme, ids]) => [
			theme,
			ids.filter((id) => !gone.has(id))
		])
	);
	return themes.map((theme) => {
		const own = under.get(theme.id) ?? [];
		const below = descendants(themes, theme).map(({ id }) => under.get(id) ?? []);
		return { ...theme, own: own.length, all: together([own, ...below]).length };
	});
}

/** How many people read this theme's meaning beside words of theirs. */
export async function readers(db: Db, theme: { id: string }): Promise<number> {
	const rows = await saidUnder(db, theme).distinct().execute();
	const said = await byIds(
		db,
		rows.map(({ contribution_id }) => contribution_id)
	);
	const there = said.filter(({ withdrawn_at, erased_at }) => !withdrawn_at && !erased_at);
	return new Set(there.flatMap(({ person_id }) => person_id ?? [])).size;
}

/** Subquery: the contributions under a theme. */
export function saidUnder(db: Db, theme: { id: string }) {
	return db
		.selectFrom('coding')
		.where('theme_id', '=', theme.id)
		.where('removed_at', 'is', null)
		.select('coding.contribution_id');
}

/** How many contributions that the team can read stand under a theme. */
export async function numberUnder(db: Db, theme: ThemeRow): Promise<number> {
	const row = await db
		.selectFrom(facts(db, { id: theme.study_id }).as('said'))
		.where('said.id', 'in', saidUnder(db, theme))
		.select(({ fn }) => fn.countAll<number | string>().as('number'))
		.executeTakeFirstOrThrow();
	return Number(row.number);
}
