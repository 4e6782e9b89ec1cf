import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/**
 * Themes with a sign, an order and a history; codings on the wording they were made on; memos. What was
 * coded before says by its moment on which wording, and the history of a theme made before begins with
 * its making.
 */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
alter table theme add column colour integer;
alter table theme add column sign text;
alter table theme add column position integer;
alter table theme add column retired_by text references person (id);
alter table theme add column merged_into_id text references theme (id);

create table theme_change (
	id text primary key,
	theme_id text not null references theme (id),
	did text not null check (did in (
		'made', 'renamed', 'meaning', 'note', 'look', 'moved', 'merged', 'split', 'retired', 'restored'
	)),
	before text,
	after text,
	other_id text references theme (id),
	at text not null,
	by_id text not null references person (id)
);
create index theme_change_theme on theme_change (theme_id, at);
insert into theme_change
	select id, id, 'made', null, name, null, created_at, created_by from theme;

create table coding_move (
	change_id text not null references theme_change (id),
	coding_id text not null references coding (id),
	became_id text references coding (id),
	primary key (change_id, coding_id)
);
create index coding_move_coding on coding_move (coding_id);

alter table earlier_wording add column stood_from text;
update earlier_wording set stood_from = (
	select max(before.replaced_at) from earlier_wording as before
	where before.contribution_id = earlier_wording.contribution_id
		and before.replaced_at < earlier_wording.replaced_at
);

alter table coding add column wording_from text;
update coding set wording_from = coalesce(
	(
		select edited_at from contribution
		where contribution.id = coding.contribution_id and contribution.edited_at <= coding.coded_at
	),
	(
		select max(replaced_at) from earlier_wording
		where earlier_wording.contribution_id = coding.contribution_id
			and earlier_wording.replaced_at <= coding.coded_at
	)
);
create unique index coding_passage
	on coding (contribution_id, theme_id, coded_by, starts, ends, coalesce(wording_from, ''))
	where starts is not null and removed_at is null;

create table memo (
	id text primary key,
	study_id text not null references study (id),
	contribution_id text references contribution (id),
	theme_id text references theme (id),
	words text not null,
	box_key text unique,
	written_at text not null,
	written_by text not null references person (id),
	changed_at text,
	removed_at text,
	removed_by text references person (id),
	check ((contribution_id is null) <> (theme_id is null))
);
create index memo_contribution on memo (contribution_id);
create index memo_theme on memo (theme_id);
`
	);
}
