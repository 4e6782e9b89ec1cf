import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What came for a group by post or by phone and waits to be typed in. Never its words. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table arrival (
	id text primary key,
	ref text not null unique,
	group_id text not null references "group" (id),
	person_id text references person (id),
	channel text not null check (channel in ('post', 'phone')),
	came_on text not null,
	box_key text not null unique,
	noted_at text not null,
	noted_by text not null references person (id),
	done_at text,
	done_by text references person (id)
);
create index arrival_open on arrival (group_id) where done_at is null;
`
	);
}
