import type { Expression } from 'kysely';
import type { Db } from '../db/index.ts';

/**
 * Of some contributions, which a subquery of another domain names as `contribution_id`, those whose
 * words were removed or are hidden now: id and ref, in the order of the refs.
 */
export function goneAmong(db: Db, ids: Expression<{ contribution_id: string }>) {
	return db
		.selectFrom('contribution')
		.select(['id', 'ref'])
		.where('id', 'in', ids as unknown as Expression<string>)
		.where(({ eb, or }) =>
			or([eb('withdrawn_at', 'is not', null), eb('hidden_at', 'is not', null)])
		)
		.orderBy('ref')
		.execute();
}
