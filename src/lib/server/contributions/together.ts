import type { Db } from '../db/index.ts';

/** Runs writes in one transaction: the caller's where there is one, else a new one. */
export function together<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
	return db.isTransaction ? work(db) : db.transaction().execute(work);
}
