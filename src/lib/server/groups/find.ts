import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from './tables.ts';

/** The group at that address. 404 when there is none; who may see it is asked by the caller. */
export async function bySlug(db: Db, slug: string): Promise<GroupRow> {
	const row = await db.selectFrom('group').selectAll().where('slug', '=', slug).executeTakeFirst();
	return row ?? notFound();
}

/** The group with that id, which must exist. */
export function find(db: Db, group: string): Promise<GroupRow> {
	return db.selectFrom('group').selectAll().where('id', '=', group).executeTakeFirstOrThrow();
}

/** The groups with those ids, by name. */
export function list(db: Db, ids: string[]): Promise<GroupRow[]> {
	return db.selectFrom('group').selectAll().where('id', 'in', ids).orderBy('name').execute();
}

/** Every group of the installation, by name: for the administrator, and for a study that asks one. */
export function all(db: Db): Promise<GroupRow[]> {
	return db.selectFrom('group').selectAll().orderBy('name').orderBy('id').execute();
}
