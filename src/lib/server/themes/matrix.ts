import { facts } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';

/** What themes are counted by. Of a meeting the agenda item is known, which belongs to one meeting. */
export type By = 'group' | 'question' | 'channel' | 'item';

/** So many contributions with that theme came from there; `from` is null where it is known of none. */
export type Cell = { theme: number; from: string | null; number: number };

const columns = {
	group: 'said.group_id',
	question: 'said.question_id',
	channel: 'said.channel',
	item: 'said.agenda_item_id'
} as const;

/** How often each theme of the study stands on what came from where, in one query. */
export async function matrix(
	db: Db,
	study: { id: string },
	by: By,
	prompt?: string
): Promise<Cell[]> {
	const rows = await standing(db, study, prompt)
		.select(({ fn, ref }) => [
			'theme.number as theme',
			ref(columns[by]).as('source'),
			fn.count<number | string>('coding.contribution_id').distinct().as('number')
		])
		.groupBy(['theme.number', columns[by]])
		.execute();
	return rows.map(({ theme, source, number }) => ({
		...{ theme, from: source, number: Number(number) }
	}));
}

/** Subquery: the contributions with that theme that came from one of those places; null: from none that is known. */
export function inCell(
	db: Db,
	study: { id: string },
	{ theme, by, from, prompt }: { theme: string; by: By; from: string[] | null; prompt?: string }
) {
	const all = standing(db, study, prompt)
		.where('theme.id', '=', theme)
		.select('coding.contribution_id');
	return from ? all.where(columns[by], 'in', from) : all.where(columns[by], 'is', null);
}

function standing(db: Db, study: { id: string }, prompt?: string) {
	return db
		.selectFrom(facts(db, study, prompt).as('said'))
		.innerJoin('coding', 'coding.contribution_id', 'said.id')
		.innerJoin('theme', 'theme.id', 'coding.theme_id')
		.where('theme.study_id', '=', study.id)
		.where('theme.retired_at', 'is', null)
		.where('coding.removed_at', 'is', null);
}
