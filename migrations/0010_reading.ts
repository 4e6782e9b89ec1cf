import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Answer first, then see others; and since when words are new to somebody. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table prompt add column answer_first_since text;

create table thread_visit (
	person_id text not null references person (id),
	thread_id text not null references thread (id),
	visited_at text not null,
	new_since text,
	just_reading_at text,
	primary key (person_id, thread_id)
);
`
	);
}
