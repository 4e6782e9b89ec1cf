import { agreementOn, type Agreement, type Fourfold } from '#lib/text/kappa.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { differing, type Differing } from './differ.ts';
import { standsOn, type Sorted, type Unit } from './stands-on.ts';

type Counted = Fourfold & Agreement;
/** One theme that either used, counted in sentences and in whole contributions. */
export type ByTheme = {
	theme: { number: number; name: string };
	sentences: Counted;
	whole: Counted;
};
export type Agreed = {
	/** what both sorted, and how much of it could be counted in sentences */
	contributions: number;
	compared: number;
	sentences: number;
	themes: ByTheme[];
	/** what they sorted otherwise, newest first: for reading it together */
	differ: Differing[];
};

/** Who sorted anything that stands in the study, and how many times, most first. */
export async function coders(db: Db, study: { id: string }): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('coding')
		.where('theme_id', 'in', db.selectFrom('theme').where('study_id', '=', study.id).select('id'))
		.where('removed_at', 'is', null)
		.select(({ fn }) => ['coded_by', fn.countAll<number | string>().as('number')])
		.groupBy('coded_by')
		.execute();
	const counts = rows.map(({ coded_by, number }) => [coded_by, Number(number)] as const);
	return new Map(counts.toSorted(([, a], [, b]) => b - a));
}

/** Who sorted which contribution, once for each time. */
function sorted(db: Db, study: { id: string }) {
	return db
		.selectFrom('coding')
		.where('theme_id', 'in', db.selectFrom('theme').where('study_id', '=', study.id).select('id'))
		.where('removed_at', 'is', null)
		.select(['contribution_id', 'coded_by']);
}

/**
 * How far two researchers agree about what both of them sorted: theme by theme, in sentences of the
 * words as they stand, and in whole contributions. Where the words were changed after either sorted
 * them, sentences cannot be laid beside each other: those count whole only.
 */
export async function agreement(
	db: Db,
	actor: Actor,
	study: { id: string },
	[first, second]: readonly [string, string],
	prompt?: string
): Promise<Agreed> {
	allow(actor, 'inbox.read', { study: study.id });
	const both = await sortedByBoth(db, actor, study, [first, second], prompt);
	const used = new Set(both.flatMap(({ a, b }) => [...a, ...b].map(({ theme_id }) => theme_id)));
	const names = await db
		.selectFrom('theme')
		.where('study_id', '=', study.id)
		.select(['id', 'number', 'name'])
		.execute();

	const called = new Map(names.map(({ id, name }) => [id, name]));

	const read = both.map(({ c, a, b }) => ({
		c,
		whole: { a: wholes(a), b: wholes(b) },
		units: standsOn(c, a, b)
	}));
	const units = read.flatMap((each) => each.units ?? []);
	const bySentence = counted(units);
	const byWhole = counted(read.map(({ whole }) => whole));
	return {
		contributions: both.length,
		compared: read.filter((each) => each.units).length,
		sentences: units.length,
		themes: names
			.filter(({ id }) => used.has(id))
			.map(({ id, number, name }) => ({
				theme: { number, name },
				sentences: bySentence(id),
				whole: byWhole(id)
			}))
			.toSorted((a, b) => a.theme.name.localeCompare(b.theme.name, 'en-GB')),
		differ: read
			.toSorted((a, b) => (a.c.given_at < b.c.given_at ? 1 : -1))
			.flatMap(({ c, units, whole }) => {
				const parts = units ?? [{ words: null, ...whole }];
				return differing(c, parts, called) ?? [];
			})
	};
}

function wholes(codings: Sorted[]) {
	return new Set(codings.map(({ theme_id }) => theme_id));
}

/** The table of four of each theme, from one walk through all that was sorted. */
function counted(units: Unit[]) {
	const none = () => ({ both: 0, first: 0, second: 0 });
	const by = new Map<string, ReturnType<typeof none>>();
	const of = (theme: string) => by.get(theme) ?? by.set(theme, none()).get(theme) ?? none();
	for (const { a, b } of units) {
		for (const theme of a) of(theme)[b.has(theme) ? 'both' : 'first']++;
		for (const theme of b) if (!a.has(theme)) of(theme).second++;
	}
	return (theme: string): Counted => {
		const { both, first, second } = of(theme);
		const four = { both, first, second, neither: units.length - both - first - second };
		return { ...four, ...agreementOn(four) };
	};
}

async function sortedByBoth(
	db: Db,
	actor: Actor,
	study: { id: string },
	[first, second]: readonly [string, string],
	prompt?: string
) {
	const rows = await sorted(db, study)
		.where('coded_by', 'in', [first, second])
		.select(['theme_id', 'starts', 'ends', 'wording_from'])
		.execute();
	const by = (person: string) => {
		const own = rows.filter(({ coded_by }) => coded_by === person);
		return Map.groupBy(own, (row) => row.contribution_id);
	};
	const [of1, of2] = [by(first), by(second)];
	const ids = [...of1.keys()].filter((id) => of2.has(id));
	const all = await contributions.byIds(db, ids);
	const of = await prompts.studyOf(db, [...new Set(all.flatMap((c) => c.thread_id ?? []))]);
	return all.flatMap((c) => {
		if (contributions.readable(actor, c) !== 'words') return [];
		if (prompt !== undefined && of.get(c.thread_id ?? '')?.prompt_id !== prompt) return [];
		return [{ c, a: of1.get(c.id) ?? [], b: of2.get(c.id) ?? [] }];
	});
}
