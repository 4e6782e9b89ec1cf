import { facts } from '../contributions/index.ts';
import { unwritten, type Db } from '../db/index.ts';
import { list } from './list.ts';
import { descendants } from './tree.ts';
import { together, underEach } from './under-each.ts';

/** What themes are counted by. A finding is known by its threads, a meeting by the items of its agenda. */
export type By = 'group' | 'thread' | 'question' | 'channel' | 'item';

/** So many contributions with that theme came from there; `from` is null where it is known of none. */
export type Cell = { theme: number; from: string | null; number: number };

/** `prompt`: of one finding alone; `alone`: each theme without those below it. */
type Which = { prompt?: string; alone?: boolean };

const columns = {
	group: 'said.group_id',
	thread: 'said.thread_id',
	question: 'said.question_id',
	channel: 'said.channel',
	item: 'said.agenda_item_id'
} as const;

/**
 * How often each theme of the study, or anything below it, stands on what came from where. What stands
 * under several of these counts once for the theme above them.
 */
export async function matrix(
	db: Db,
	study: { id: string },
	by: By,
	{ prompt, alone = false }: Which = {}
): Promise<Cell[]> {
	const name = `matrix of ${study.id} by ${by}, ${prompt}, ${alone}`;
	return unwritten(db, name, () => counted(db, study, by, { prompt, alone }));
}

async function counted(
	db: Db,
	study: { id: string },
	by: By,
	{ prompt, alone }: Which
): Promise<Cell[]> {
	const themes = await list(db, study);
	const under = await underEach(db, study);
	const said = await db
		.selectFrom(facts(db, study, prompt).as('said'))
		.select(({ ref }) => ['said.id', ref(columns[by]).as('source')])
		.execute();
	const sources = new Map(said.map(({ id, source }) => [id, source]));
	return themes.flatMap((theme) => {
		const all = alone ? [theme] : [theme, ...descendants(themes, theme)];
		const ids = together(all.map(({ id }) => under.get(id) ?? []));
		const numbers = new Map<string | null, number>();
		for (const id of ids) {
			const from = sources.get(id);
			if (from !== undefined) numbers.set(from, (numbers.get(from) ?? 0) + 1);
		}
		return [...numbers].map(([from, number]) => ({ theme: theme.number, from, number }));
	});
}

/** Where anything came from that was given to the study, each once; null: some of it from none that is known. */
export async function sources(
	db: Db,
	study: { id: string },
	by: By,
	prompt?: string
): Promise<Cell['from'][]> {
	const rows = await db
		.selectFrom(facts(db, study, prompt).as('said'))
		.select(({ ref }) => ref(columns[by]).as('source'))
		.distinct()
		.execute();
	return rows.map(({ source }) => source);
}

/** Subquery: the contributions under any of those themes that came from one of those places; null: from none that is known. */
export function inCell(
	db: Db,
	study: { id: string },
	{ themes, by, from, prompt }: { themes: string[]; by: By; from: Cell['from'][]; prompt?: string }
) {
	const known = from.filter((place) => place !== null);
	return db
		.selectFrom(facts(db, study, prompt).as('said'))
		.innerJoin('coding', 'coding.contribution_id', 'said.id')
		.where('coding.theme_id', 'in', themes)
		.where('coding.removed_at', 'is', null)
		.where((eb) =>
			eb.or([
				...(known.length ? [eb(columns[by], 'in', known)] : []),
				...(known.length < from.length ? [eb(columns[by], 'is', null)] : [])
			])
		)
		.select('coding.contribution_id');
}
