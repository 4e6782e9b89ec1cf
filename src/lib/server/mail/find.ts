import type { Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** A letter by its id, whatever became of it. */
export function find(db: Db, id: string): Promise<LetterRow | undefined> {
	return db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();
}
