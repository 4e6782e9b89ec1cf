import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import type { FileRow } from './tables.ts';

/** As many bytes as one file may have. */
export const MOST_BYTES = 8_000_000;

/** A file as the lists know it: all but its bytes. */
export type File = Omit<FileRow, 'bytes'>;

/** Keeps a file for a group. What it may be and how long is for the caller to have checked. */
export async function keep(
	db: Db,
	actor: Actor,
	group: { id: string },
	{ name, media_type, bytes }: Pick<FileRow, 'name' | 'media_type' | 'bytes'>
): Promise<File> {
	allow(actor, 'file.keep', { group: group.id });
	if (bytes.length > MOST_BYTES) throw new Error('a file that is too big to keep');
	return together(db, async (db) => {
		const { bytes: _, ...file } = await db
			.insertInto('file')
			.values({
				...{ id: id(), ref: ref(), group_id: group.id, name, media_type, size: bytes.length },
				bytes: Buffer.from(bytes),
				...{ kept_at: now(), kept_by: actor.person }
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'file.kept', 'file', file);
		return file;
	});
}
