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
	await recordEach(db, actor, verb, kind, [object], state);
}

/** The same for some hundred objects at once. */
export async function recordEach(
	db: Db,
	actor: Pick<Actor, 'person'> | null,
	verb: string,
	kind: string,
	objects: { id: string }[],
	state?: string
) {
	if (!objects.length) return;
	const step = { at: now(), actor_id: actor?.person ?? null, verb, object_kind: kind };
	await db
		.insertInto('audit_event')
		.values(
			objects.map((object) => ({
				...step,
				...{ id: id(), object_id: object.id, state: state ?? null }
			}))
		)
		.execute();
}
