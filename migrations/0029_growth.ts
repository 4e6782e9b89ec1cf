import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/**
 * What a large study is counted by: which words stand under which theme, and by whom; whether any theme
 * stands on words; and where words came from, read without the words.
 */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create index coding_standing on coding (
	theme_id, removed_at, contribution_id, coded_by, starts, ends, wording_from
);
drop index coding_theme;
create index coding_said on coding (contribution_id) where removed_at is null;
create index contribution_facts on contribution (
	thread_id, withdrawn_at, hidden_at, role, id, group_id, question_id, channel, agenda_item_id,
	given_at, read_at, audience, shared_at, erased_at, kind, point_kind, person_id, answer_due
);
`
	);
}
