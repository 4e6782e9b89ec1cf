import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What somebody began to write and has not sent. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table draft (
	person_id text not null references person (id),
	path text not null,
	fields text not null,
	saved_at text not null,
	sent_box text,
	primary key (person_id, path)
);
create index draft_saved on draft (saved_at);
`
	);
}
