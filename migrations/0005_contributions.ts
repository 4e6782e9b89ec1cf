import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What people gave: responses, replies and points in one table, with their earlier wordings and reports. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table contribution (
	id text primary key,
	ref text not null unique,
	kind text not null check (kind in ('response', 'reply', 'point')),
	group_id text not null references "group" (id),
	thread_id text references thread (id),
	version_id text references prompt_version (id),
	question_id text references question (id),
	in_reply_to text references contribution (id),
	number integer,
	person_id text references person (id),
	role text not null check (role in ('member', 'organiser', 'researcher')),
	typed_by text not null references person (id),
	channel text not null check (channel in ('web', 'email', 'phone', 'post', 'meeting')),
	wording text not null check (wording in ('verbatim', 'noted')),
	audience text not null check (audience in ('group', 'private')),
	point_kind text check (point_kind in ('view', 'suggestion', 'question', 'concern', 'wording', 'action')),
	body text not null,
	box_key text unique,
	named_at text,
	given_at text not null,
	given_on text,
	created_at text not null,
	edited_at text,
	edited_by text references person (id),
	shared_at text,
	shared_by text references person (id),
	read_back_at text,
	read_back_how text check (read_back_how in ('phone', 'paper', 'person')),
	do_not_quote_at text,
	hidden_at text,
	hidden_by text references person (id),
	hidden_reason text,
	withdrawn_at text,
	withdrawn_by text references person (id),
	erased_at text,
	read_at text,
	read_by text references person (id),
	unique (thread_id, number),
	check (kind = 'point' or thread_id is not null),
	check ((kind = 'reply') = (in_reply_to is not null)),
	check (number is null or shared_at is not null)
);
create index contribution_thread on contribution (thread_id, given_at, id);
create index contribution_replies on contribution (in_reply_to);
create index contribution_person on contribution (person_id, given_at);
create index contribution_withdrawn on contribution (withdrawn_at) where erased_at is null;

create table earlier_wording (
	id text primary key,
	contribution_id text not null references contribution (id),
	body text not null,
	replaced_at text not null,
	replaced_by text not null references person (id)
);
create index earlier_wording_contribution on earlier_wording (contribution_id);

create table report (
	id text primary key,
	contribution_id text not null references contribution (id),
	reported_by text not null references person (id),
	reason text not null check (reason in ('rude', 'private detail', 'other')),
	note text not null,
	at text not null,
	answered_at text,
	answered_by text references person (id),
	answer text check (answer in ('hidden', 'kept')),
	answer_reason text
);
create unique index report_open on report (contribution_id, reported_by) where answered_at is null;
`
	);
}
