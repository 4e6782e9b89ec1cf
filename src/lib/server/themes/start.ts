import { allow, type Actor } from '../access/index.ts';
import { again, type Db } from '../db/index.ts';
import { holdBook } from './hold.ts';
import { make } from './write.ts';

/**
 * Begins a book with several themes at once, at its top. Names that the study has already are left as
 * they are, so that the same sent twice is made once. Both as numbers.
 */
export function begin(
	db: Db,
	actor: Actor,
	study: { id: string },
	themes: { name: string; plain_meaning: string }[]
): Promise<{ made: number; known: number }> {
	allow(actor, 'theme.write', { study: study.id });

	return again(db, async (db) => {
		await holdBook(db, study);
		let made = 0;
		for (const theme of themes) {
			const done = await make(db, actor, study, { ...theme, note: '', parent: null });
			if (typeof done !== 'string') made++;
		}
		return { made, known: themes.length - made };
	});
}
