import type { Expression } from 'kysely';
import type { Db, Instant } from '../db/index.ts';

/**
 * Of some contributions, which a subquery of another domain names as `contribution_id`, those whose
 * words were removed or are hidden now: id and ref, in the order of the refs. `since`: besides those that
 * were worded otherwise, or made private, after that moment.
 */
export function goneAmong(
	db: Db,
	ids: Expression<{ contribution_id: string }>,
	since?: Instant | null
) {
	return db
		.selectFrom('contribution')
		.select(['id', 'ref'])
		.where('id', 'in', ids as unknown as Expression<string>)
		.where(({ eb, or }) =>
			or([
				eb('withdrawn_at', 'is not', null),
				eb('hidden_at', 'is not', null),
				...(since ? [eb('edited_at', '>', since)] : [])
			])
		)
		.orderBy('ref')
		.execute();
}
