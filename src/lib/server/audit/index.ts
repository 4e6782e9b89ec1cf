import type { Actor } from '../access/index.ts';
import { id, now, type Db } from '../db/index.ts';

export { events } from './events.ts';
export { doneTo } from './since.ts';

/**
 * Records that something was done. Belongs into the transaction of the write itself.
 * Ids, verbs and states only: never words, names or addresses (rules.md A10).
 */
export async function record(
	db: Db,
	actor: Pick<Actor, 'person'> | null,
	verb: string,
	kind: string,
	object: { id: string },
	state?: string
) {
	await db
		.insertInto('audit_event')
		.values({
			id: id(),
			at: now(),
			actor_id: actor?.person ?? null,
			verb,
			object_kind: kind,
			object_id: object.id,
			state: state ?? null
		})
		.execute();
}
