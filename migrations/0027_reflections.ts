import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Five short questions after a finding or a meeting, to members and researchers. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table reflection (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	thread_id text references thread (id),
	meeting_id text references meeting (id),
	person_id text references person (id),
	role text not null check (role in ('member', 'organiser', 'researcher')),
	channel text not null check (channel in ('web', 'email', 'phone', 'post', 'meeting')),
	done text not null,
	hoped text not null,
	changed text not null,
	well text not null,
	not_well text not null,
	box_key text unique,
	given_at text not null,
	typed_by text references person (id),
	edited_at text,
	shown_at text,
	withdrawn_at text,
	erased_at text,
	check ((thread_id is null) <> (meeting_id is null))
);
create unique index reflection_of_finding on reflection (person_id, thread_id)
	where thread_id is not null and withdrawn_at is null;
create unique index reflection_of_meeting on reflection (person_id, meeting_id)
	where meeting_id is not null and withdrawn_at is null;
create index reflection_group on reflection (group_id);
create index reflection_thread on reflection (thread_id);
create index reflection_meeting on reflection (meeting_id);

create table reflection_subject (
	id text primary key,
	first_shown_at text
);

create table reflection_declined (
	person_id text not null references person (id),
	group_id text not null references "group" (id),
	declined_at text not null,
	primary key (person_id, group_id)
);
`
	);
}
