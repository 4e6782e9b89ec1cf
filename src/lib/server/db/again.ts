import { isUniqueViolation } from './errors.ts';
import type { Db } from './open.ts';
import { together } from './together.ts';

/**
 * Like `together`, for a write that takes the next number. Two who take one in the same moment
 * collide, and whoever comes second tries again from the start; inside a transaction that is already
 * going on nothing can be tried twice.
 */
export async function again<T>(db: Db, write: (db: Db) => Promise<T>, tries = 5): Promise<T> {
	try {
		return await together(db, write);
	} catch (error) {
		if (tries <= 1 || db.isTransaction || !isUniqueViolation(error)) throw error;
		return again(db, write, tries - 1);
	}
}
