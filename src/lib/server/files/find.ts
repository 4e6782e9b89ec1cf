import type { Db } from '../db/index.ts';
import type { File } from './keep.ts';

const known = [
	...(['id', 'ref', 'group_id', 'name', 'media_type', 'size', 'kept_at', 'kept_by'] as const)
];

/** These files, without their bytes, by id. */
export async function byIds(db: Db, ids: string[]): Promise<Map<string, File>> {
	const rows = await db.selectFrom('file').select(known).where('id', 'in', ids).execute();
	return new Map(rows.map((file) => [file.id, file]));
}

/** The bytes of a file. Who may have them was asked before. */
export async function bytesOf(db: Db, { id }: Pick<File, 'id'>): Promise<Uint8Array> {
	const { bytes } = await db
		.selectFrom('file')
		.select('bytes')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return bytes;
}

/** Takes a file out for good: its bytes are gone. Whatever shows it must let go of it first. */
export async function drop(db: Db, { id }: Pick<File, 'id'>): Promise<void> {
	await db.deleteFrom('file').where('id', '=', id).execute();
}
