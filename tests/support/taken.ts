import { sql } from 'kysely';
import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as exports from '#server/exports/index.ts';

/** Takes a file of everything in a study, where the server of that SQLite database finds it. */
export async function takeFile(
	db: Db,
	actor: Actor,
	study: { id: string },
	audience: exports.Audience,
	format: exports.FormatName = 'csv'
): Promise<exports.Export> {
	const { rows } = await sql<{ file: string }>`
		select file from pragma_database_list where name = 'main'`.execute(db);
	const folder = exports.folderOf(rows[0]?.file ?? '');
	const wish = { audience, format, filter: {}, filterWords: null };
	const taken = await exports.take(db, actor, study, wish, { folder, demo: true });
	if (typeof taken === 'string') throw new Error(taken);
	return taken;
}
