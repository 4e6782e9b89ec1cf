import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What words mean, in a group or a study, and who asked. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table glossary_entry (
	id text primary key,
	group_id text references "group" (id),
	study_id text references study (id),
	number integer not null,
	word text not null,
	word_key text not null,
	meaning text not null,
	meaning_html text not null,
	written_at text not null,
	written_by text not null references person (id),
	edited_at text,
	edited_by text references person (id),
	unique (group_id, word_key),
	unique (group_id, number),
	unique (study_id, word_key),
	unique (study_id, number),
	check ((group_id is null) <> (study_id is null))
);

create table meaning_asked (
	id text primary key,
	thread_id text not null references thread (id),
	phrase text not null,
	phrase_key text not null,
	asked_by text not null references person (id),
	asked_at text not null,
	answered_at text,
	answered_by text references person (id),
	entry_id text references glossary_entry (id),
	unique (thread_id, asked_by, phrase_key)
);
create index meaning_asked_entry on meaning_asked (entry_id);
`
	);
}
