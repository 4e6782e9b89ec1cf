import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** Outcomes that a second person looks over, what disagrees with a finding, and teams that have gone. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table outcome add column on_day text;
alter table outcome add column changed_at text;
alter table outcome add column changed_by text references person (id);
alter table outcome add column checked_at text;
alter table outcome add column checked_by text references person (id);
alter table outcome add column check_asked_at text;
alter table outcome add column check_asked_by text references person (id);
alter table outcome add column check_asked_of text references person (id);
alter table outcome add column box_key text;
create unique index outcome_box on outcome (box_key);

create table challenge (
	id text primary key,
	study_id text not null references study (id),
	contribution_id text not null references contribution (id),
	starts integer,
	ends integer,
	wording_from text,
	note text not null,
	marked_at text not null,
	marked_by text not null references person (id),
	removed_at text,
	removed_by text references person (id),
	check ((starts is null) = (ends is null))
);
create index challenge_study on challenge (study_id);
create unique index challenge_standing on challenge (contribution_id) where removed_at is null;

alter table thread add column team_gone_at text;
alter table thread add column team_gone_by text references person (id);
`
	);
}
