import type { Db } from './open.ts';

/**
 * Does several writes as one: all of them or none. Inside a transaction that is already going on it
 * joins that one, so that domain functions can be made of one another.
 *
 *     return together(db, async (db) => { … });
 */
export function together<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
	return db.isTransaction ? work(db) : db.transaction().execute(work);
}
