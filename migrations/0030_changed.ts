import type { Kysely } from 'kysely';
import { define } from './ddl.ts';

/** The few contributions whose words were changed, found without going through all that were not. */
export async function up(db: Kysely<unknown>) {
	await define(
		db,
		`
create index contribution_edited on contribution (thread_id, edited_at, id) where edited_at is not null;
`
	);
}
