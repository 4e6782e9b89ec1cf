import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** The study's codebook and where it was applied. A coding without a start covers the whole contribution. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table theme (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	parent_id text references theme (id),
	name text not null,
	name_key text not null,
	plain_meaning text not null,
	note text not null,
	created_at text not null,
	created_by text not null references person (id),
	retired_at text,
	unique (study_id, number)
);
create unique index theme_name on theme (study_id, name_key) where retired_at is null;

create table coding (
	id text primary key,
	contribution_id text not null references contribution (id),
	theme_id text not null references theme (id),
	starts integer,
	ends integer,
	memo text not null,
	coded_at text not null,
	coded_by text not null references person (id),
	removed_at text,
	removed_by text references person (id),
	check ((starts is null) = (ends is null))
);
create index coding_contribution on coding (contribution_id);
create index coding_theme on coding (theme_id);
create unique index coding_whole on coding (contribution_id, theme_id, coded_by)
	where starts is null and removed_at is null;
`
	);
}
