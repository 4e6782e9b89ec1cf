import { PostgresAdapter, type Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Files that people bring, and a meeting from its plan to the day. */
export async function up(db: Kysely<unknown>) {
	const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? 'bytea' : 'blob';
	await define(
		db,
		`
create table file (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	name text not null,
	media_type text not null,
	bytes ${bytes} not null,
	size integer not null,
	kept_at text not null,
	kept_by text not null references person (id)
);

alter table meeting add column access text not null default '';
alter table meeting add column sequence integer not null default 0;
alter table meeting add column papers_out_at text;
alter table meeting add column papers_out_by text references person (id);
alter table meeting add column cancelled_at text;
alter table meeting add column cancelled_by text references person (id);
alter table meeting add column cancelled_why text not null default '';
alter table meeting add column box_key text;
create unique index meeting_box on meeting (box_key);

alter table agenda_item add column kind text not null default 'item'
	check (kind in ('item', 'changes', 'actions'));
alter table agenda_item add column words text not null default '';
alter table agenda_item add column link text not null default '';
alter table agenda_item add column file_id text references file (id);

create table meeting_answer (
	meeting_id text not null references meeting (id),
	person_id text not null references person (id),
	answer text not null check (answer in ('in person', 'online', 'cannot come', 'ring me')),
	answered_at text not null,
	recorded_by text not null references person (id),
	primary key (meeting_id, person_id)
);
create index meeting_answer_person on meeting_answer (person_id);

create table calendar (
	person_id text primary key references person (id),
	key_hash text not null unique,
	made_at text not null
);
`
	);
}
