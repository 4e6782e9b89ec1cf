import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Studies, their teams, the groups they work with, and invitations into either. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table study (
	id text primary key,
	slug text not null unique,
	title text not null,
	about text not null,
	aim text not null,
	funder text not null,
	award_number text not null,
	disclaimer text not null,
	acknowledgement text not null,
	stage text not null check (stage in ('idea', 'funding', 'design', 'data', 'analysis', 'write-up', 'sharing')),
	controller text not null,
	ethics text not null,
	payment text not null,
	contact_name text not null,
	contact_phone text not null,
	contact_email text not null,
	ends_on text,
	created_at text not null,
	created_by text not null references person (id)
);

create table team_member (
	study_id text not null references study (id),
	person_id text not null references person (id),
	role text not null check (role in ('researcher', 'lead')),
	shown_name text not null,
	joined_at text not null,
	added_by text not null references person (id),
	left_at text,
	primary key (study_id, person_id)
);
create index team_member_person on team_member (person_id);

create table partnership (
	id text primary key,
	group_id text not null references "group" (id),
	study_id text not null references study (id),
	message text not null,
	asked_at text not null,
	asked_by text not null references person (id),
	accepted_at text,
	accepted_by text references person (id),
	declined_at text,
	declined_by text references person (id),
	ended_at text,
	ended_by text references person (id)
);
create unique index partnership_open on partnership (group_id, study_id)
	where ended_at is null and declined_at is null;
create index partnership_study on partnership (study_id);

create table invitation (
	id text primary key,
	person_id text not null references person (id),
	group_id text references "group" (id),
	study_id text references study (id),
	role text not null check (role in ('member', 'organiser', 'researcher', 'lead')),
	way text not null check (way in ('email', 'print')),
	token_hash text unique,
	code_hash text unique,
	tries integer not null,
	progress text not null,
	created_at text not null,
	created_by text not null references person (id),
	expires_at text not null,
	joined_at text,
	revoked_at text,
	revoked_by text references person (id),
	check ((group_id is null) <> (study_id is null)),
	check ((study_id is null) = (role in ('member', 'organiser')))
);
create index invitation_person on invitation (person_id);
create index invitation_group on invitation (group_id);
create index invitation_study on invitation (study_id);
`
	);
}
