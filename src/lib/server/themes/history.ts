import type { Db, Instant } from '../db/index.ts';
import type { ThemeChangeRow } from './tables.ts';

type Named = { number: number; name: string };

/** A step in the history: of which theme, and with which other. Names as they are now. */
export type Step = ThemeChangeRow & {
	theme: Named;
	other: Named | null;
	/** the contributions whose codings went along, once each */
	along: string[];
};

export type Steps = { steps: Step[]; /** the key of the next page */ next: string | null };

const PAGE = 50;

/** What was done to a theme, or to the whole book, newest first. `before`: a key from the page before. */
export async function history(
	db: Db,
	study: { id: string },
	{ theme, before = '' }: { theme?: string; before?: string } = {}
): Promise<Steps> {
	const rows = await stepsOf(db, study, theme, before);
	const page = rows.slice(0, PAGE);
	const last = page.at(-1);
	const along = await alongWith(db, page);
	const steps = page.map(({ number, name, other_number, other_name, ...row }) => ({
		...row,
		theme: { number, name },
		other:
			other_number === null || other_name === null
				? null
				: { number: other_number, name: other_name },
		along: along.get(row.id) ?? []
	}));
	return { steps, next: last && rows.length > PAGE ? `${last.at}_${last.id}` : null };
}

function stepsOf(db: Db, study: { id: string }, theme: string | undefined, before: string) {
	const [at = '', id = ''] = before.split('_');
	const moment = at as Instant;
	return db
		.selectFrom('theme_change')
		.innerJoin('theme', 'theme.id', 'theme_change.theme_id')
		.leftJoin('theme as other', 'other.id', 'theme_change.other_id')
		.where('theme.study_id', '=', study.id)
		.$if(theme !== undefined, (query) => query.where('theme_id', '=', theme ?? ''))
		.$if(before !== '', (query) =>
			query.where(({ eb, or, and }) =>
				or([
					eb('theme_change.at', '<', moment),
					and([eb('theme_change.at', '=', moment), eb('theme_change.id', '<', id)])
				])
			)
		)
		.selectAll('theme_change')
		.select(['theme.number', 'theme.name'])
		.select(['other.number as other_number', 'other.name as other_name'])
		.orderBy('theme_change.at', 'desc')
		.orderBy('theme_change.id', 'desc')
		.limit(PAGE + 1)
		.execute();
}

async function alongWith(db: Db, steps: ThemeChangeRow[]): Promise<Map<string, string[]>> {
	const with_ = steps.filter(({ did }) => did === 'merged' || did === 'split');
	const rows = await db
		.selectFrom('coding_move')
		.innerJoin('coding', 'coding.id', 'coding_move.coding_id')
		.where(
			'change_id',
			'in',
			with_.map(({ id }) => id)
		)
		.select(['change_id', 'contribution_id'])
		.distinct()
		.execute();
	const by = Map.groupBy(rows, ({ change_id }) => change_id);
	return new Map([...by].map(([id, rows]) => [id, rows.map((row) => row.contribution_id)]));
}
