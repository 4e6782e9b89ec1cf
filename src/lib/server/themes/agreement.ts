import { agreementOn, type Agreement, type Fourfold } from '#lib/text/kappa.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { codingsOf, coded, type Coding } from './codings.ts';
import { standsOn } from './stands-on.ts';

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
};

/** Who sorted anything that stands in the study, with how many contributions, most first. */
export async function coders(db: Db, study: { id: string }): Promise<Map<string, number>> {
	const rows = await coded(db, study).select('coding.coded_by').distinct().execute();
	const by = Map.groupBy(rows, (row) => row.coded_by);
	const counts = [...by].map(([person, rows]) => [person, rows.length] as const);
	return new Map(counts.toSorted(([, a], [, b]) => b - a));
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
	const themes = new Map<string, Coding['theme']>();
	for (const { a, b } of both)
		for (const coding of [...a, ...b]) themes.set(coding.theme_id, coding.theme);

	const read = both.map(({ c, a, b }) => ({
		whole: { a: wholes(a), b: wholes(b) },
		units: standsOn(c, a, b)
	}));
	const units = read.flatMap((each) => each.units ?? []);
	const pairs = read.map(({ whole }) => whole);
	return {
		contributions: both.length,
		compared: read.filter((each) => each.units).length,
		sentences: units.length,
		themes: [...themes]
			.map(([id, { number, name }]) => ({
				theme: { number, name },
				sentences: counted(units, id),
				whole: counted(pairs, id)
			}))
			.toSorted((a, b) => a.theme.name.localeCompare(b.theme.name, 'en-GB'))
	};
}

type Unit = { a: Set<string>; b: Set<string> };

function wholes(codings: Coding[]) {
	return new Set(codings.map(({ theme_id }) => theme_id));
}

function counted(units: Unit[], theme: string): Counted {
	const four = { both: 0, first: 0, second: 0, neither: 0 };
	for (const { a, b } of units) {
		if (a.has(theme)) four[b.has(theme) ? 'both' : 'first']++;
		else four[b.has(theme) ? 'second' : 'neither']++;
	}
	return { ...four, ...agreementOn(four) };
}

async function sortedByBoth(
	db: Db,
	actor: Actor,
	study: { id: string },
	[first, second]: readonly [string, string],
	prompt?: string
) {
	const rows = await coded(db, study)
		.select('coding.coded_by')
		.where('coding.coded_by', 'in', [first, second])
		.distinct()
		.execute();
	const by = Map.groupBy(rows, (row) => row.contribution_id);
	const ids = [...by].flatMap(([id, people]) => (people.length === 2 ? [id] : []));
	const codings = await codingsOf(db, ids);
	const all = await contributions.byIds(db, ids);
	const of = await prompts.studyOf(db, [...new Set(all.flatMap((c) => c.thread_id ?? []))]);
	return all.flatMap((c) => {
		if (contributions.readable(actor, c) !== 'words') return [];
		if (prompt !== undefined && of.get(c.thread_id ?? '')?.prompt_id !== prompt) return [];
		const own = (person: string) =>
			(codings.get(c.id) ?? []).filter(({ coded_by }) => coded_by === person);
		return [{ c, a: own(first), b: own(second) }];
	});
}
