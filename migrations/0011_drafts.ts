import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/**
 * What somebody began to write and has not sent: one row for each box, so that two windows on one
 * page do not write over each other. What was sent leaves its row behind, without the words.
 */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table draft (
	person_id text not null references person (id),
	path text not null,
	box text not null,
	ref text not null unique,
	what text not null,
	words text not null,
	fields text not null,
	why text not null check (why in ('saved', 'refused', 'signed out')),
	saved_at text not null,
	sent_at text,
	primary key (person_id, path, box)
);
create index draft_saved on draft (saved_at);
`
	);
}
