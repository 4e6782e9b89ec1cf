import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as studies from '../studies/index.ts';
import { entries, type Where } from './place.ts';
import type { GlossaryEntryRow } from './tables.ts';

/** An entry as a page shows it. */
export type Entry = {
	number: number;
	word: string;
	meaning_html: string;
	/** the title of the study that wrote it; null where it is the place's own */
	from: string | null;
};

/** Some entries in the order of the alphabet, and on which page each letter begins. */
export type Page = {
	entries: (Entry & { letter: string })[];
	letters: { letter: string; page: number }[];
	page: number;
	pages: number;
	total: number;
};

const AT_ONCE = 50;

/**
 * A page of a glossary. A group reads its own words, and those of every study it works or worked with.
 * Pages count from 1; one too high is the last. Sorted here and not in the database: the engines sort
 * accents and capitals each in its own way.
 */
export async function page(db: Db, where: Where, wanted: number): Promise<Page> {
	const all = (await words(db, where)).toSorted(
		(a, b) => inOrder.compare(a.word, b.word) || Number(a.from !== null) - Number(b.from !== null)
	);
	const pages = Math.max(1, Math.ceil(all.length / AT_ONCE));
	const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
	const letters = new Map<string, number>();
	for (const [index, { word }] of all.entries()) {
		const letter = letterOf(word);
		if (!letters.has(letter)) letters.set(letter, Math.floor(index / AT_ONCE) + 1);
	}
	const shown = all.slice((page - 1) * AT_ONCE, page * AT_ONCE);
	const meanings = await meaningsOf(
		db,
		shown.map(({ id }) => id)
	);
	return {
		entries: shown.map(({ id, number, word, from }) => ({
			...{ number, word, from, letter: letterOf(word) },
			meaning_html: meanings.get(id) ?? ''
		})),
		letters: [...letters].map(([letter, page]) => ({ letter, page })),
		...{ page, pages, total: all.length }
	};
}

/** An entry by the number in its address. notFound() when there is none. */
export async function byNumber(db: Db, where: Where, number: string): Promise<GlossaryEntryRow> {
	if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
	const row = await entries(db, where)
		.selectAll()
		.where('number', '=', Number(number))
		.executeTakeFirst();
	return row ?? notFound();
}

/** The rendered meanings of some entries, by id. */
export async function meaningsOf(db: Db, ids: string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('glossary_entry')
		.select(['id', 'meaning_html'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map((row) => [row.id, row.meaning_html]));
}

type Word = { id: string; number: number; word: string; from: string | null };

async function words(db: Db, where: Where): Promise<Word[]> {
	const own = await wordsOf(db, where, null);
	if ('study' in where) return own;
	const partners = (await studies.partnershipsOf(db, where.group))
		.filter(({ partnership }) => partnership.accepted_at)
		.map(({ study }) => study);
	for (const { id, title } of new Map(partners.map((study) => [study.id, study])).values())
		own.push(...(await wordsOf(db, { study: id }, title)));
	return own;
}

async function wordsOf(db: Db, where: Where, from: string | null): Promise<Word[]> {
	const rows = await entries(db, where).select(['id', 'number', 'word']).execute();
	return rows.map((row) => ({ ...row, from }));
}

const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** The letter under which a word stands: without its accent; # for figures and signs. */
function letterOf(word: string) {
	const [first = ''] =
		word
			.normalize('NFKD')
			.toUpperCase()
			.match(/[\p{L}\p{N}]/u) ?? [];
	return /\p{L}/u.test(first) ? first : '#';
}
