import type { Contribution, Wanted } from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';
import { HELD } from './find.ts';
import { WORDLESS } from './formats.ts';
import type { Audience, Filter } from './wish.ts';
import { channelsOf } from './ways.ts';

/** What a filter asks of each contribution before it is read, and of those that are. */
export type Narrowed = {
	wanted: Wanted;
	/** whether each of a page goes on; `changed`: it was in an earlier file, with other words */
	left: (page: Contribution[]) => Promise<Map<string, 'fresh' | 'changed'>>;
};

/** `before`: only exports with a lower number count as earlier; without it, all do. */
export async function narrowed(
	db: Db,
	study: { id: string },
	filter: Filter,
	to: { audience: Audience; taker: string },
	before = Infinity
): Promise<Narrowed> {
	const { prompt, group, from, to: until, way, kind, theme, outcome, since } = filter;
	const among = theme === undefined ? undefined : await underTheme(db, study, theme);
	const wanted: Wanted = {
		...(prompt !== undefined && { prompt }),
		...(group !== undefined && { group }),
		...(from !== undefined && { from }),
		...(until !== undefined && { to: until }),
		...(kind !== undefined && { kind }),
		...(way !== undefined && { channels: channelsOf(way) }),
		...(among !== undefined && { among })
	};
	const left = async (page: Contribution[]) => {
		const fits = outcome === undefined ? page : await withOutcome(db, page, outcome);
		const held = since ? await lastHeld(db, study, fits, to, before) : new Map<string, Instant>();
		const going = new Map<string, 'fresh' | 'changed'>();
		for (const said of fits) {
			const at = held.get(said.id);
			if (at === undefined) going.set(said.id, 'fresh');
			else if (changedSince(said, at)) going.set(said.id, 'changed');
		}
		return going;
	};
	return { wanted, left };
}

async function underTheme(db: Db, study: { id: string }, number: number) {
	const book = await themes.list(db, study);
	const found = book.find((theme) => theme.number === number);
	const theme = found ?? (await themes.byNumber(db, study, String(number)));
	return themes.codedWith(db, [theme, ...themes.descendants(book, theme)]);
}

async function withOutcome(db: Db, page: Contribution[], wish: number | 'some' | 'none') {
	const states = await outcomes.states(db, page);
	return page.filter(({ id }) => {
		const numbers = states.get(id)?.outcomes.map(({ number }) => number) ?? [];
		if (wish === 'none') return !numbers.length;
		return wish === 'some' ? numbers.length > 0 : numbers.includes(wish);
	});
}

/** When the taker last had each of these in a file for the same readers; never: not in the map. */
async function lastHeld(
	db: Db,
	study: { id: string },
	page: Contribution[],
	{ audience, taker }: { audience: Audience; taker: string },
	before: number
): Promise<Map<string, Instant>> {
	const rows = await db
		.selectFrom('export_contribution')
		.innerJoin('export', 'export.id', 'export_id')
		.where(
			'contribution_id',
			'in',
			page.map(({ id }) => id)
		)
		.where('study_id', '=', study.id)
		.where('audience', '=', audience)
		.where('taken_by', '=', taker)
		.where('state', 'in', HELD)
		.where('format', 'not in', WORDLESS)
		.$if(Number.isFinite(before), (query) => query.where('number', '<', before))
		.groupBy('contribution_id')
		.select((of) => ['contribution_id', of.fn.max('taken_at').as('at')])
		.execute();
	return new Map(rows.map((row) => [row.contribution_id, row.at]));
}

/** Its words, or who may read them, are not what they were. */
function changedSince(said: Contribution, at: Instant) {
	return [said.edited_at, said.shared_at].some((moment) => moment !== null && moment > at);
}
