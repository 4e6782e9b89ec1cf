import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** May we quote this? One sentence, the place where it will stand, and the answer of whoever said it. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table quotation (
	id text primary key,
	ref text not null unique,
	study_id text not null references study (id),
	contribution_id text not null references contribution (id),
	starts integer not null,
	ends integer not null,
	words text not null,
	place text not null,
	context text not null,
	box_key text unique,
	asked_at text not null,
	asked_by text not null references person (id),
	given_up_at text,
	given_up_by text references person (id),
	answer text check (answer in ('yes', 'no', 'changed')),
	changed_words text,
	answered_at text,
	answered_by text references person (id),
	channel text check (channel in ('web', 'email', 'phone', 'post', 'meeting'))
);
create index quotation_contribution on quotation (contribution_id);
create index quotation_study on quotation (study_id);

create table outcome_quote (
	outcome_id text not null references outcome (id),
	position integer not null,
	contribution_id text not null references contribution (id),
	quotation_id text references quotation (id),
	primary key (outcome_id, position)
);
`
	);
}
