import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Questions to the team, thanks, and being rung. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table contribution add column answer_due text;
create index contribution_asks on contribution (thread_id) where answer_due is not null;

create table thanks (
	contribution_id text not null references contribution (id),
	person_id text not null references person (id),
	at text not null,
	primary key (contribution_id, person_id)
);

create table call_back (
	id text primary key,
	group_id text not null references "group" (id),
	person_id text not null references person (id),
	page text not null,
	number text,
	asked_at text not null,
	rung_at text,
	rung_by text references person (id)
);
create unique index call_back_open on call_back (group_id, person_id) where rung_at is null;
`
	);
}
