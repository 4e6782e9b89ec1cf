import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Worry about a person, and a second look at what was hidden. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table "group" add column worries_person text references person (id);
alter table "group" add column deputy_person text references person (id);

create table worry (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	contribution_id text not null references contribution (id),
	raised_by text not null references person (id),
	note text not null,
	raised_at text not null,
	acknowledged_at text,
	acknowledged_by text references person (id),
	look_by text,
	closed_at text,
	closed_by text references person (id),
	closing text,
	words_erased_at text
);
create unique index worry_open on worry (contribution_id, raised_by) where closed_at is null;
create index worry_group on worry (group_id);

create table second_look (
	id text primary key,
	contribution_id text not null references contribution (id),
	asked_by text not null references person (id),
	asked_at text not null,
	hidden_by text not null references person (id),
	looked_at text,
	looked_by text references person (id),
	answer text check (answer in ('stays hidden', 'shown again')),
	reason text
);
create unique index second_look_open on second_look (contribution_id) where looked_at is null;
`
	);
}
