import { agreementOn, type Agreement, type Fourfold } from '#lib/text/kappa.ts';
import type { Passage } from '#lib/text/passages.ts';
import { allow, type Actor } from '../access/index.ts';
import { readable, textsOf, type WithText } from '../contributions/index.ts';
import { unwritten, type Db } from '../db/index.ts';
import { differing, type Differing } from './differ.ts';
import { besideEachOther, liesOn, standsOn, type Sorted } from './stands-on.ts';
import type { ThemeRow } from './tables.ts';

type Counted = Fourfold & Agreement;
/** One theme that either used, counted in sentences and in whole contributions. */
export type ByTheme = {
	theme: Pick<ThemeRow, 'number' | 'name' | 'colour' | 'sign'>;
	sentences: Counted;
	whole: Counted;
};
export type Agreed = {
	/** what both sorted, and how much of it could be counted in sentences */
	contributions: number;
	compared: number;
	sentences: number;
	themes: ByTheme[];
	/** how many they sorted otherwise, and one page of those, newest first: for reading them together */
	differences: number;
	differ: Differing[];
	page: number;
	pages: number;
};
/** Of one finding alone; and which page of what differs. */
type Which = { prompt?: string; page?: number; limit?: number };

/** What both sorted. */
type Both = { c: WithText; a: Sorted[]; b: Sorted[] };

/** Who sorted anything that stands in the study, and how many times, most first. */
export function coders(db: Db, study: { id: string }): Promise<Map<string, number>> {
	return unwritten(db, `coders of ${study.id}`, async () => {
		const rows = await db
			.selectFrom('coding')
			.where('theme_id', 'in', themesOf(db, study))
			.where('removed_at', 'is', null)
			.select(({ fn }) => ['coded_by', fn.countAll<number | string>().as('number')])
			.groupBy('coded_by')
			.execute();
		const counts = rows.map(({ coded_by, number }) => [coded_by, Number(number)] as const);
		return new Map(counts.toSorted(([, a], [, b]) => b - a));
	});
}

/**
 * How far two researchers agree about what both of them sorted: theme by theme, in sentences of the
 * words as they stand, and in whole contributions. Where the words were changed after either sorted
 * them, sentences cannot be laid beside each other: those count whole only. Past the last page of what
 * differs comes the last one.
 */
export async function agreement(
	db: Db,
	actor: Actor,
	study: { id: string },
	pair: readonly [string, string],
	{ prompt, page: asked = 1, limit = 20 }: Which = {}
): Promise<Agreed> {
	allow(actor, 'inbox.read', { study: study.id });
	const name = `agreement for ${actor.person} of ${pair.join(' and ')} in ${study.id}, ${prompt}`;
	const counted = await unwritten(db, name, async () =>
		count(await sortedByBoth(db, actor, study, pair, { prompt }))
	);
	const named = await db.selectFrom('theme').selectAll().where('study_id', '=', study.id).execute();
	const names = new Map(named.map(({ id, name }) => [id, name]));
	const { contributions, compared, whole, sentences, differ } = counted;
	const pages = Math.max(1, Math.ceil(differ.length / limit));
	const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
	const ids = differ.slice((page - 1) * limit, page * limit);
	const shown = await sortedByBoth(db, actor, study, pair, { ids });
	return {
		...{ contributions, compared },
		sentences: sentences.n,
		themes: named
			.filter(({ id }) => whole.has(id))
			.map(({ id, number, name, colour, sign }) => ({
				theme: { number, name, colour, sign },
				sentences: sentences.of(id),
				whole: whole.of(id)
			}))
			.toSorted((a, b) => a.theme.name.localeCompare(b.theme.name, 'en-GB')),
		...{ differences: differ.length, page, pages },
		differ: shown
			.toSorted(newestFirst)
			.flatMap(({ c, a, b }) => differing(c, standsOn(c, a, b), names) ?? [])
	};
}

/** The counts, and the ids of those on which the two differ, newest first. No words. */
function count(both: Both[]) {
	const [whole, sentences] = [new Counts(), new Counts()];
	const differ: Both[] = [];
	let compared = 0;
	for (const each of both) {
		const beside = besideEachOther(each.c, each.a, each.b);
		const wholly = whole.add({ ...each, parts: [WHOLE] });
		if (beside) compared++;
		if (beside ? sentences.add(beside) : wholly) differ.push(each);
	}
	const ids = differ.toSorted(newestFirst).map(({ c }) => c.id);
	return { contributions: both.length, compared, whole, sentences, differ: ids };
}

function newestFirst({ c: a }: Both, { c: b }: Both) {
	return a.given_at < b.given_at ? 1 : -1;
}

/** A contribution as one part, on which every coding lies. */
const WHOLE = { starts: -Infinity, ends: Infinity };

/** How often each theme was put on parts of the words by both, by one alone, by the other alone. */
class Counts {
	n = 0;
	#by = new Map<string, { both: number; first: number; second: number }>();

	/** Counts some parts of what both sorted. Returns whether the two differ on any of them. */
	add({ parts, a, b }: { parts: Passage[]; a: Sorted[]; b: Sorted[] }): boolean {
		this.n += parts.length;
		let otherwise = false;
		for (const theme of new Set([...a, ...b].map(({ theme_id }) => theme_id))) {
			const on = (codings: Sorted[], part: Passage) =>
				codings.some((coding) => coding.theme_id === theme && liesOn(coding, part));
			const counted = this.#by.get(theme) ?? { both: 0, first: 0, second: 0 };
			this.#by.set(theme, counted);
			for (const part of parts) {
				const [one, other] = [on(a, part), on(b, part)];
				if (one && other) counted.both++;
				else if (one) counted.first++;
				else if (other) counted.second++;
				otherwise ||= one !== other;
			}
		}
		return otherwise;
	}

	has(theme: string) {
		return this.#by.has(theme);
	}

	of(theme: string): Counted {
		const { both, first, second } = this.#by.get(theme) ?? { both: 0, first: 0, second: 0 };
		const four = { both, first, second, neither: this.n - both - first - second };
		return { ...four, ...agreementOn(four) };
	}
}

/** What both sorted, or those of it: of one finding, or by id. */
async function sortedByBoth(
	db: Db,
	actor: Actor,
	study: { id: string },
	pair: readonly [string, string],
	{ prompt, ids }: { prompt?: string; ids?: string[] }
): Promise<Both[]> {
	const rows = await db
		.selectFrom('coding')
		.where('theme_id', 'in', themesOf(db, study))
		.where('removed_at', 'is', null)
		.where('coded_by', 'in', pair)
		.$if(ids !== undefined, (q) => q.where('contribution_id', 'in', ids ?? []))
		.select(['contribution_id', 'coded_by', 'theme_id', 'starts', 'ends', 'wording_from'])
		.execute();
	const sorted = new Map<string, Pick<Both, 'a' | 'b'>>();
	for (const row of rows) {
		let on = sorted.get(row.contribution_id);
		if (!on) sorted.set(row.contribution_id, (on = { a: [], b: [] }));
		on[row.coded_by === pair[0] ? 'a' : 'b'].push(row);
	}
	const both = [...sorted].flatMap(([id, { a, b }]) => (a.length && b.length ? [id] : []));
	const said = await textsOf(db, study, both, prompt);
	return said.flatMap((c) => {
		const on = sorted.get(c.id);
		return on && readable(actor, c) === 'words' ? [{ c, ...on }] : [];
	});
}

function themesOf(db: Db, study: { id: string }) {
	return db.selectFrom('theme').where('study_id', '=', study.id).select('id');
}
