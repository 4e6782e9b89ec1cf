import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** What a large codebook is counted by: which words stand under which theme, by whom; and whether any do. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create index coding_standing on coding (theme_id, contribution_id, coded_by) where removed_at is null;
create index coding_said on coding (contribution_id) where removed_at is null;
`
	);
}
