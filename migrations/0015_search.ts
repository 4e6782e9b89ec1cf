import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The words of contributions, to be searched. `place` is tokens for where they were given, so that a
 * word many use is looked up in one place and not in the whole installation. What is erased leaves no
 * token behind.
 */
export async function up(db: Kysely<unknown>) {
	const statements = db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Ids are tokens once they have no hyphens; a letter before them tells groups, studies and threads apart. */
const place = {
	sqlite: (row: string) =>
		`'g' || replace(${row}.group_id, '-', '') || coalesce((
			select ' s' || replace(prompt.study_id, '-', '') from thread
			join prompt on prompt.id = thread.prompt_id where thread.id = ${row}.thread_id
		), '')`,
	// an index can look at no other table: threads stand there for their study
	postgres: `'g' || replace(group_id, '-', '') || coalesce(' t' || replace(thread_id, '-', ''), '')`
};

/*
 * The index keeps no copy of the words and is told what to forget. Its rows need integers that never
 * change, which the implicit ones of a table with text ids are not: VACUUM moves them.
 */
const forget = `insert into contribution_words (contribution_words, rowid, place, body)
	select 'delete', entry, place, old.body from contribution_entry where contribution_id = old.id`;

const sqlite = [
	`create table contribution_entry (
	entry integer primary key,
	contribution_id text not null unique,
	place text not null
)`,
	`create virtual table contribution_words using fts5 (
	place, body, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
)`,
	`insert into contribution_words (contribution_words, rank) values ('secure-delete', 1)`,
	`insert into contribution_entry (contribution_id, place)
	select id, ${place.sqlite('c')} from contribution c where body <> '' order by created_at, id`,
	`insert into contribution_words (rowid, place, body)
	select entry, place, body from contribution_entry join contribution c on c.id = contribution_id`,
	`create trigger contribution_words_given after insert on contribution when new.body <> '' begin
	insert into contribution_entry (contribution_id, place) values (new.id, ${place.sqlite('new')});
	insert into contribution_words (rowid, place, body)
		select entry, place, new.body from contribution_entry where contribution_id = new.id;
end`,
	`create trigger contribution_words_changed after update of body on contribution
when old.body <> new.body and new.body <> '' begin
	${forget};
	insert into contribution_words (rowid, place, body)
		select entry, place, new.body from contribution_entry where contribution_id = new.id;
end`,
	`create trigger contribution_words_erased after update of body on contribution
when old.body <> '' and new.body = '' begin
	${forget};
	delete from contribution_entry where contribution_id = old.id;
end`,
	`create trigger contribution_words_deleted after delete on contribution begin
	${forget};
	delete from contribution_entry where contribution_id = old.id;
end`
];

/*
 * PostgreSQL's "english" leaves out words such as "not" and "who", and keeps "and/or" or an address
 * as one word. Here every word counts, as on SQLite, and punctuation parts words.
 */
const postgres = [
	`create text search dictionary english_words (template = pg_catalog.snowball, language = english)`,
	`create text search configuration english_words (copy = pg_catalog.english)`,
	`alter text search configuration english_words
	alter mapping replace pg_catalog.english_stem with english_words`,
	`create function contribution_words (place text, body text) returns tsvector
language sql immutable parallel safe
return to_tsvector('pg_catalog.simple'::regconfig, place) || to_tsvector(
	'english_words'::regconfig,
	regexp_replace(
		normalize(regexp_replace(normalize(body, NFKD), '[\\u0300-\\u036f]', '', 'g'), NFKC),
		'[!-/:-@\\[-\`{-~\\u2010-\\u2027\\u00a0-\\u00bf]', ' ', 'g'
	)
)`,
	`create index contribution_words on contribution using gin (
	contribution_words(${place.postgres}, body)
)`
];
