import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { StudyRow } from './tables.ts';

/** The study at that address. 404 when there is none; who may see it is asked by the caller. */
export async function bySlug(db: Db, slug: string): Promise<StudyRow> {
	const row = await db.selectFrom('study').selectAll().where('slug', '=', slug).executeTakeFirst();
	return row ?? notFound();
}

/** The study with that id, which must exist. */
export function find(db: Db, study: string): Promise<StudyRow> {
	return db.selectFrom('study').selectAll().where('id', '=', study).executeTakeFirstOrThrow();
}

/** The studies with those ids, by title. */
export function list(db: Db, ids: string[]): Promise<StudyRow[]> {
	return db.selectFrom('study').selectAll().where('id', 'in', ids).orderBy('title').execute();
}

/** Every study of the installation, by title: for the administrator. */
export function all(db: Db): Promise<StudyRow[]> {
	return db.selectFrom('study').selectAll().orderBy('title').orderBy('id').execute();
}
