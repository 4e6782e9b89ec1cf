import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What a group pays for time, what is offered for taking part, and what became of it for each person. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table rate (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	words text not null,
	minutes integer not null,
	pence integer not null,
	set_at text not null,
	set_by text not null references person (id),
	retired_at text
);
create unique index rate_same on rate (group_id, words, minutes, pence) where retired_at is null;

create table offer (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	about_kind text not null check (about_kind in ('thread', 'meeting')),
	about_id text not null,
	minutes integer not null,
	pence integer not null,
	made_at text not null,
	made_by text not null references person (id),
	ended_at text,
	ended_by text references person (id)
);
create unique index offer_about on offer (about_kind, about_id) where ended_at is null;

create table payment (
	id text primary key,
	ref text not null unique,
	offer_id text not null references offer (id),
	group_id text not null references "group" (id),
	person_id text references person (id),
	minutes integer not null,
	pence integer not null,
	answer text not null check (answer in ('accepted', 'declined')),
	answered_at text not null,
	recorded_by text references person (id),
	claim_sent_at text,
	claim_sent_by text references person (id),
	paid_at text,
	paid_by text references person (id)
);
create unique index payment_person on payment (offer_id, person_id);
create index payment_group on payment (group_id);
create index payment_whose on payment (person_id);
`
	);
}
