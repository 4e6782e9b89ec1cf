import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What was taken out, by whom, with which words in it, and the codes that stand for people in files. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table export (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	format text not null,
	audience text not null check (audience in ('team', 'others')),
	counts text not null,
	taken_at text not null,
	taken_by text not null references person (id),
	unique (study_id, number)
);

create table export_contribution (
	export_id text not null references export (id),
	contribution_id text not null references contribution (id),
	primary key (export_id, contribution_id)
);
create index export_contribution_contribution on export_contribution (contribution_id);

create table code (
	study_id text not null references study (id),
	code text not null,
	person_id text references person (id),
	contribution_id text references contribution (id),
	meeting_id text references meeting (id),
	primary key (study_id, code),
	unique (study_id, person_id),
	unique (study_id, contribution_id),
	unique (study_id, meeting_id)
);
`
	);
}
