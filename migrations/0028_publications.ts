import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** A paper or report in which outcomes can be read, with the sentence that changed. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table publication (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	kind text not null check (kind in ('paper', 'report', 'thesis', 'talk', 'other')),
	title text not null,
	published_in text not null,
	link text not null,
	on_day text not null,
	sentence_before text not null,
	sentence_now text not null,
	box_key text unique,
	created_at text not null,
	created_by text not null references person (id),
	told_at text,
	told_by text references person (id),
	unique (study_id, number)
);

create table publication_outcome (
	publication_id text not null references publication (id),
	outcome_id text not null references outcome (id),
	primary key (publication_id, outcome_id)
);
create index publication_outcome_outcome on publication_outcome (outcome_id);
`
	);
}
