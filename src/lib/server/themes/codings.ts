import type { Expression } from 'kysely';
import type { Db, Instant } from '../db/index.ts';
import type { CodingRow, ThemeRow } from './tables.ts';

type Named = Pick<ThemeRow, 'number' | 'name' | 'plain_meaning' | 'colour' | 'sign'>;
export type Coding = CodingRow & { theme: Named };

/** The codings that stand on each of these contributions, oldest first; none: not in the map. */
export async function codingsOf(db: Db, contributions: string[]): Promise<Map<string, Coding[]>> {
	const rows = await standing(db)
		.where('contribution_id', 'in', contributions)
		.orderBy('coded_at')
		.orderBy('coding.id')
		.execute();
	return Map.groupBy(rows.map(coding), (row) => row.contribution_id);
}

/** One standing coding of that contribution, or null. */
export async function codingOf(db: Db, contribution: { id: string }, coding: string) {
	const codings = (await codingsOf(db, [contribution.id])).get(contribution.id) ?? [];
	return codings.find((row) => row.id === coding) ?? null;
}

/** Ids of the contributions that stand under each theme of the study. */
export async function contributionsOf(
	db: Db,
	study: { id: string }
): Promise<Map<string, Set<string>>> {
	const rows = await standing(db).where('study_id', '=', study.id).execute();
	const grouped = Map.groupBy(rows, (row) => row.theme_id);
	return new Map(
		[...grouped].map(([theme, rows]) => [theme, new Set(rows.map((row) => row.contribution_id))])
	);
}

/**
 * Subquery for `exists`: the codings that stand on that contribution, of whatever theme: themes of another
 * study never do. Looked up for each: gathering all there are takes longer. `by`: only of that person.
 */
export function standingOn(db: Db, contribution: Expression<string>, by?: string) {
	return db
		.selectFrom('coding')
		.where('coding.contribution_id', '=', contribution)
		.where('coding.removed_at', 'is', null)
		.$if(by !== undefined, (q) => q.where('coding.coded_by', '=', by ?? ''))
		.select('coding.contribution_id');
}

/** Which of these stand under a theme by their earlier words alone: nobody sorted them since they changed. */
export async function outdated(db: Db, reworded: { id: string; edited_at: Instant | null }[]) {
	const ids = reworded.map(({ id }) => id);
	const rows = await db
		.selectFrom('coding')
		.where('contribution_id', 'in', ids)
		.where('removed_at', 'is', null)
		.select(['contribution_id', 'wording_from'])
		.execute();
	const sorted = Map.groupBy(rows, (row) => row.contribution_id);
	return reworded
		.filter(({ id, edited_at }) => {
			const codings = sorted.get(id);
			return codings && !codings.some(({ wording_from }) => wording_from === edited_at);
		})
		.map(({ id }) => id);
}

/** Subquery: ids of contributions under any of these themes. */
export function codedWith(db: Db, themes: { id: string }[]) {
	const ids = themes.map(({ id }) => id);
	return db
		.selectFrom('coding')
		.where('coding.theme_id', 'in', ids)
		.where('coding.removed_at', 'is', null)
		.select('coding.contribution_id');
}

function standing(db: Db) {
	return db
		.selectFrom('coding')
		.innerJoin('theme', 'theme.id', 'coding.theme_id')
		.where('coding.removed_at', 'is', null)
		.selectAll('coding')
		.select(['theme.number', 'theme.name', 'theme.plain_meaning', 'theme.colour', 'theme.sign']);
}

function coding(row: CodingRow & Named): Coding {
	const { number, name, plain_meaning, colour, sign, ...coding } = row;
	return { ...coding, theme: { number, name, plain_meaning, colour, sign } };
}
