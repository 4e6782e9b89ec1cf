import type { Db, Instant } from '../db/index.ts';

/** Subquery: ids of the things of one kind to which anything was done at or after a moment. */
export function doneTo(db: Db, kind: string, since: Instant) {
	return db
		.selectFrom('audit_event')
		.select('object_id')
		.where('at', '>=', since)
		.where('object_kind', '=', kind);
}
