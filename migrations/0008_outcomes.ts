import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What the team did about contributions, and which contributions stand behind it. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create table outcome (
	id text primary key,
	study_id text not null references study (id),
	number integer not null,
	prompt_id text not null references prompt (id),
	question_id text references question (id),
	kind text not null check (kind in (
		'changed wording', 'changed interpretation', 'changed method', 'new question',
		'confirmed', 'no change', 'cannot change'
	)),
	you_said text not null,
	we_did text not null,
	reason text not null,
	standard text check (standard in (
		'inclusive opportunities', 'working together', 'support and learning',
		'communications', 'impact', 'governance'
	)),
	from_version_id text references prompt_version (id),
	to_version_id text references prompt_version (id),
	created_at text not null,
	created_by text not null references person (id),
	told_at text,
	told_by text references person (id),
	unique (study_id, number)
);
create index outcome_prompt on outcome (prompt_id);

create table outcome_contribution (
	outcome_id text not null references outcome (id),
	contribution_id text not null references contribution (id),
	primary key (outcome_id, contribution_id)
);
create index outcome_contribution_contribution on outcome_contribution (contribution_id);
`
	);
}
