import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Findings put to groups: the prompt, its versions, its questions, and the thread it has in each group. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table prompt (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	minutes integer not null,
	closes_on text not null,
	feedback_due text not null,
	created_at text not null,
	created_by text not null references person (id),
	published_at text,
	published_by text references person (id),
	closed_at text,
	closed_by text references person (id),
	answered_at text,
	unique (study_id, number)
);

create table prompt_version (
	id text primary key,
	prompt_id text not null references prompt (id),
	number integer not null,
	title text not null,
	found text not null,
	found_html text not null,
	why text not null,
	why_html text not null,
	can_change text not null,
	cannot_change text not null,
	what_changed text,
	why_changed text,
	created_at text not null,
	created_by text not null references person (id),
	published_at text,
	published_by text references person (id),
	unique (prompt_id, number)
);

create table question (
	id text primary key,
	prompt_id text not null references prompt (id),
	text text not null,
	created_at text not null
);
create index question_prompt on question (prompt_id);

create table version_question (
	version_id text not null references prompt_version (id),
	question_id text not null references question (id),
	position integer not null,
	primary key (version_id, question_id),
	unique (version_id, position)
);

create table thread (
	id text primary key,
	prompt_id text not null references prompt (id),
	group_id text not null references "group" (id),
	asked_at text not null,
	asked_by text not null references person (id),
	let_in_at text,
	let_in_by text references person (id),
	closed_at text,
	closed_by text references person (id),
	next_number integer not null,
	unique (prompt_id, group_id)
);
create index thread_group on thread (group_id);

create table feedback_date (
	id text primary key,
	prompt_id text not null references prompt (id),
	due text not null,
	reason text,
	at text not null,
	promised_by text not null references person (id)
);
create index feedback_date_prompt on feedback_date (prompt_id, at);
`
	);
}
