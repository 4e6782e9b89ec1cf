import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** PPI groups and who belongs to them, as member or organiser. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table "group" (
	id text primary key,
	slug text not null unique,
	name text not null,
	about text not null,
	discreet_name text not null,
	controller text not null,
	looks_in text not null,
	phone text not null,
	worries_name text not null,
	worries_phone text not null,
	deputy_name text,
	support text not null,
	lets_in_at_once_since text,
	created_at text not null,
	created_by text not null references person (id)
);

create table membership (
	group_id text not null references "group" (id),
	person_id text not null references person (id),
	role text not null check (role in ('member', 'organiser')),
	shown_name text,
	shown_name_key text,
	joined_at text not null,
	added_by text not null references person (id),
	left_at text,
	primary key (group_id, person_id)
);
create index membership_person on membership (person_id);
alter table letter add column group_id text references "group" (id);
create index letter_group on letter (group_id) where sent_at is null and gave_up_at is null;
create unique index membership_shown_name on membership (group_id, shown_name_key);
`
	);
}
