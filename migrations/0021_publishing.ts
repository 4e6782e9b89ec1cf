import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** The writings of a summary, corrections to one of its paragraphs, corrections said afterwards, a picture. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table summary_writing (
	summary_id text not null references summary (id),
	number integer not null,
	title text not null,
	body text not null,
	written_at text not null,
	written_by text not null references person (id),
	primary key (summary_id, number)
);

alter table suggestion add column paragraph integer;
alter table suggestion add column paragraph_words text;
alter table suggestion add column channel text not null default 'web'
	check (channel in ('web', 'phone', 'post', 'meeting'));
alter table suggestion add column recorded_by text references person (id);

create table correction (
	id text primary key,
	summary_id text not null references summary (id),
	words text not null,
	at text not null,
	by text not null references person (id)
);
create index correction_summary on correction (summary_id);

alter table summary add column picture_id text references file (id);
alter table summary add column picture_alt text not null default '';
alter table summary add column picture_width integer;
alter table summary add column picture_height integer;

create index summary_public on summary (published_to_all_at, id);
create index meeting_group_day on meeting (group_id, on_day);
`
	);
}
