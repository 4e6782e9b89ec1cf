import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What somebody needs, what they did not mean, and the end of a study. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table person add column access_needs text;

create table doubt (
	id text primary key,
	contribution_id text not null references contribution (id),
	theme_id text not null references theme (id),
	person_id text not null references person (id),
	note text not null,
	raised_at text not null,
	answered_at text,
	answered_by text references person (id),
	answer text
);
create unique index doubt_open on doubt (contribution_id, theme_id) where answered_at is null;

alter table study add column ended_at text;
alter table study add column ended_by text references person (id);
`
	);
}
