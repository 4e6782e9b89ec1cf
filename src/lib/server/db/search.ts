import { PostgresAdapter, sql, type SelectQueryBuilder } from 'kysely';
import type { Term } from '#lib/text/search.ts';
import type { Db } from './open.ts';
import type { Tables } from './types.ts';

/** Where is searched: what was given in a group, or to a study in its threads. */
export type SearchPlace = { group: string } | { study: string; threads: string[] };

type Query<O> = SelectQueryBuilder<Tables, 'contribution', O>;

/**
 * Narrows a query over contributions to those of a place whose words hold every term, what was written
 * down last first. Words are compared by their English stem, without accents. Who may read them is for
 * the query to say. Signs never reach an engine: a term is letters and digits.
 */
export function matching<O>(db: Db, query: Query<O>, place: SearchPlace, terms: Term[]): Query<O> {
	if (!terms.length) throw new Error('a search without words');
	return byThreads(db) ? inPostgres(query, place, terms) : inSqlite(query, place, terms);
}

/** Whether the index knows a study by its threads, which then have to be named: see the migration. */
export function byThreads(db: Db): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Each word stands between quotes, so that FTS5 takes none for a command of its own. */
function inSqlite<O>(query: Query<O>, place: SearchPlace, terms: Term[]): Query<O> {
	const words = terms.map(({ word, begins }) => `body : "${word}"${begins ? ' *' : ''}`);
	const here = 'group' in place ? token('g', place.group) : token('s', place.study);
	const wanted = `place : ${here} AND ${words.join(' AND ')}`;
	// by the index's own number, in whose order it hands them out: what is enough is not sorted first
	const hits = sql<{ id: string; entry: number }>`(
		select contribution_id as id, contribution_words.rowid as entry from contribution_words
		join contribution_entry on entry = contribution_words.rowid
		where contribution_words match ${wanted}
	)`.as('hit');
	return query
		.innerJoin(hits, (join) => join.onRef('hit.id', '=', 'contribution.id'))
		.orderBy('hit.entry', 'desc') as unknown as Query<O>;
}

function inPostgres<O>(query: Query<O>, place: SearchPlace, terms: Term[]): Query<O> {
	const words = terms.map(({ word, begins }) =>
		begins
			? sql`to_tsquery('english_words', ${`'${word}':*`})`
			: sql`plainto_tsquery('english_words', ${word})`
	);
	const wanted = sql`(${sql.join(words, sql` && `)})`;
	const here = sql`to_tsquery('pg_catalog.simple', ${places(place).join(' | ')})`;
	// the same expression as that of the index
	const indexed = sql`contribution_words('g' || replace(contribution.group_id, '-', '')
		|| coalesce(' t' || replace(contribution.thread_id, '-', ''), ''), contribution.body)`;
	return query
		.where(sql<boolean>`${indexed} @@ (${here} && ${wanted}) and numnode${wanted} > 0`)
		.orderBy('contribution.id', 'desc');
}

/** How the index of PostgreSQL names a place: see the migration. */
function places(place: SearchPlace): string[] {
	if ('group' in place) return [token('g', place.group)];
	return place.threads.length ? place.threads.map((thread) => token('t', thread)) : ['none'];
}

function token(letter: string, id: string): string {
	return letter + id.replaceAll(/[^a-z0-9]/gi, '');
}
