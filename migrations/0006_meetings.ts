import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Meetings, their agenda, and the summary made from the points noted there. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table meeting (
	id text primary key,
	group_id text not null references "group" (id),
	number integer not null,
	title text not null,
	on_day text not null,
	starts text not null,
	ends text not null,
	place text not null,
	travel text not null,
	link text not null,
	members_came integer,
	researchers_came integer,
	others_came integer,
	apologies integer,
	created_at text not null,
	created_by text not null references person (id),
	notes_shared_at text,
	notes_shared_by text references person (id),
	unique (group_id, number)
);

create table agenda_item (
	id text primary key,
	meeting_id text not null references meeting (id),
	position integer not null,
	title text not null,
	minutes integer,
	thread_id text references thread (id),
	unique (meeting_id, position)
);

alter table contribution add column agenda_item_id text references agenda_item (id);
create index contribution_agenda_item on contribution (agenda_item_id);

create table summary (
	id text primary key,
	meeting_id text not null unique references meeting (id),
	slug text not null unique,
	title text not null,
	body text not null,
	body_html text not null,
	created_at text not null,
	created_by text not null references person (id),
	edited_at text,
	edited_by text references person (id),
	sent_round_at text,
	sent_round_by text references person (id),
	answer_by text,
	published_to_group_at text,
	published_to_group_by text references person (id),
	published_to_all_at text,
	published_to_all_by text references person (id),
	unpublished_at text,
	unpublished_by text references person (id)
);

create table summary_quote (
	summary_id text not null references summary (id),
	position integer not null,
	contribution_id text not null references contribution (id),
	primary key (summary_id, position)
);

create table suggestion (
	id text primary key,
	summary_id text not null references summary (id),
	person_id text not null references person (id),
	body text not null,
	at text not null,
	answer text,
	accepted_at text,
	declined_at text,
	answered_by text references person (id)
);
create index suggestion_summary on suggestion (summary_id);
`
	);
}
