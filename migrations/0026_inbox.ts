import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Filters that a researcher keeps, and when each last looked into a study's inbox. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table inbox_filter (
	id text primary key,
	study_id text not null references study (id),
	person_id text not null references person (id),
	name text not null,
	name_key text not null,
	query text not null,
	made_at text not null,
	unique (study_id, person_id, name_key)
);

create table inbox_visit (
	study_id text not null references study (id),
	person_id text not null references person (id),
	visited_at text not null,
	new_since text,
	primary key (study_id, person_id)
);
`
	);
}
