import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What is noted of a point beside its words, who came, and what was agreed to be done. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table contribution add column agreed integer;
alter table contribution add column agreed_of integer;
alter table contribution add column claimed_at text;

create table action (
	contribution_id text primary key references contribution (id),
	doer text not null check (doer in ('organiser', 'team', 'member', 'other')),
	person_id text references person (id),
	due_on text,
	done_at text,
	done_by text references person (id)
);

create table attendance (
	meeting_id text not null references meeting (id),
	person_id text not null references person (id),
	how text not null check (how in ('in person', 'online', 'apologies')),
	recorded_at text not null,
	recorded_by text not null references person (id),
	primary key (meeting_id, person_id)
);
create index attendance_person on attendance (person_id);

alter table meeting add column members_online integer;
alter table meeting add column researchers_online integer;
alter table meeting add column others_online integer;
`
	);
}
