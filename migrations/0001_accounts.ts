import type { Kysely } from 'kysely';
import { appendOnly, define } from './ddl.ts';

/** People, how they sign in, what they permit, the letters that go to them, and the record of who did what. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table setting (
	name text primary key,
	value text not null
);

create table person (
	id text primary key,
	known_name text not null,
	email text check (email = lower(email)),
	phone text,
	address text,
	reach text not null check (reach in ('email', 'post', 'phone')),
	reach_note text,
	administrator_since text,
	created_at text not null,
	left_at text
);
create index person_email on person (email);

create table session (
	id text primary key,
	person_id text not null references person (id),
	expires_at text not null,
	device text not null check (device in ('own', 'shared')),
	label text not null,
	created_at text not null,
	seen_at text not null
);
create index session_person on session (person_id);

create table sign_in (
	id text primary key,
	email text not null,
	token_hash text unique,
	code_hash text,
	tries integer not null,
	return_to text,
	created_at text not null,
	expires_at text not null,
	used_at text
);
create index sign_in_expires on sign_in (expires_at);

create table permission (
	id text primary key,
	person_id text not null references person (id),
	purpose text not null check (purpose in ('quote', 'thanks', 'keep')),
	answer text not null check (answer in ('yes', 'no')),
	wording text not null,
	at text not null,
	how text not null check (how in ('web', 'phone', 'paper', 'spoken')),
	recorded_by text not null references person (id)
);
create index permission_person on permission (person_id, purpose, at);

create table letter (
	id text primary key,
	kind text not null,
	way text not null check (way in ('email', 'post', 'phone')),
	person_id text references person (id),
	email text,
	about_kind text not null,
	about_id text not null,
	created_at text not null,
	send_after text not null,
	attempts integer not null,
	claimed_at text,
	trouble text,
	sent_at text,
	gave_up_at text,
	subject text,
	body text,
	body_erased_at text
);
create index letter_waiting on letter (send_after) where sent_at is null and gave_up_at is null;
create unique index letter_once on letter (person_id, kind, about_id) where about_kind <> 'sign_in';

create table kept_form (
	id text primary key,
	person_id text references person (id),
	path text not null,
	fields text not null,
	created_at text not null,
	expires_at text not null
);

create table audit_event (
	id text primary key,
	at text not null,
	actor_id text,
	verb text not null,
	object_kind text not null,
	object_id text not null,
	state text
);
create index audit_event_object on audit_event (object_kind, object_id);
create index audit_event_at on audit_event (at, id);
`
	);
	await appendOnly(db, 'audit_event');
	await appendOnly(db, 'permission');
}
