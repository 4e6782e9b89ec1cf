import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Which letters somebody wants, and until when none. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table letter_choice (
	person_id text not null references person (id),
	group_id text not null references "group" (id),
	topic text not null check (topic in ('findings', 'replies', 'digest', 'meetings', 'outcomes')),
	chosen text not null check (chosen in ('on', 'off')),
	at text not null,
	primary key (person_id, group_id, topic)
);

alter table person add column letters_paused_until text;

alter table letter add column held_until text;
drop index letter_waiting;
create index letter_next on letter (send_after, id) where sent_at is null and gave_up_at is null;
create index letter_kind on letter (kind, send_after, id) where sent_at is null and gave_up_at is null;
create index letter_gave_up on letter (group_id) where gave_up_at is not null and sent_at is null;
`
	);
}
