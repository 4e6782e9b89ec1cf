import type { Db } from '../db/index.ts';
import type { ThemeRow } from './tables.ts';

/*
 * Two who change the shape of a book in one moment: whoever comes second waits for the first, and then
 * sees what that one did. Both belong at the start of a transaction.
 */

/** Holds the study's book: its first theme is the latch, for a theme is never deleted. */
export async function holdBook(db: Db, study: { id: string }): Promise<void> {
	await db
		.updateTable('theme')
		.set(({ ref }) => ({ position: ref('position') }))
		.where('study_id', '=', study.id)
		.where('number', '=', 1)
		.execute();
}

/** Holds these themes, in one order for everybody, and says how they stand now. */
export async function hold(
	db: Db,
	themes: Pick<ThemeRow, 'id' | 'number'>[]
): Promise<Map<string, ThemeRow>> {
	const held = new Map<string, ThemeRow>();
	for (const { id } of themes.toSorted((a, b) => a.number - b.number))
		held.set(
			id,
			await db
				.updateTable('theme')
				.set(({ ref }) => ({ position: ref('position') }))
				.where('id', '=', id)
				.returningAll()
				.executeTakeFirstOrThrow()
		);
	return held;
}
