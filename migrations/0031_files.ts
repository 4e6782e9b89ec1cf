import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/**
 * Exports become files that are made in a process of their own. Those taken before had none: what they
 * held stays known, and the file is gone. Besides: what scripts are let in with, who took the key to
 * the codes, and what a team writes of its report with its own words.
 */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table export add column state text not null default 'gone'
	check (state in ('waiting', 'making', 'ready', 'failed', 'gone'));
alter table export add column wish text not null default '{}';
alter table export add column tries integer not null default 0;
alter table export add column done integer not null default 0;
alter table export add column total integer;
alter table export add column beat_at text;
alter table export add column ready_at text;
alter table export add column size integer;
alter table export add column gone_at text;
alter table export add column token_id text;
alter table export add column letter_at text;
alter table export add column box_key text;

create index export_unfinished on export (state) where state in ('waiting', 'making', 'ready');
create unique index export_box on export (box_key);

create table export_token (
	id text primary key,
	ref text not null unique,
	study_id text not null references study (id),
	name text not null,
	secret_hash text not null unique,
	made_at text not null,
	made_by text not null references person (id),
	ends_on text not null,
	used_at text,
	ended_at text,
	ended_by text references person (id),
	box_key text unique
);
create index export_token_study on export_token (study_id);

create table key_file (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	reason text not null,
	taken_at text not null,
	taken_by text not null references person (id),
	box_key text unique,
	unique (study_id, number)
);

create table report_part (
	study_id text not null references study (id),
	part text not null,
	words text not null,
	record_hash text not null,
	written_at text not null,
	written_by text not null references person (id),
	primary key (study_id, part)
);
`
	);
}
