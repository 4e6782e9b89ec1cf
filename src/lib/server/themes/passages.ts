import { tidy, type Passage } from '#lib/text/passages.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db, type Instant } from '../db/index.ts';
import { put } from './code.ts';
import { hold } from './hold.ts';
import type { ThemeRow } from './tables.ts';

/** How many codings one press makes at most. */
export const MOST_AT_ONCE = 500;

/** Where themes are put: on the whole, or on passages of the wording that was seen. */
export type Marked = {
	passages: 'whole' | Passage[];
	/** the wording that was seen: `edited_at` of the contribution, null for the first */
	wordingFrom: Instant | null;
	memo: string;
};

/**
 * Puts each of the themes on each of the passages. The same by the same person is once; passages may
 * lie over each other. `edited`: other words stand there by now; `outside`: there is no such passage;
 * `gone`: the words are not there to be read; `many`: too many at once; `retired`: one of the themes is
 * not in use any more. Else how many are new.
 */
export async function mark(
	db: Db,
	actor: Actor,
	study: { id: string },
	said: { id: string },
	themes: ThemeRow[],
	{ passages, wordingFrom, memo }: Marked
): Promise<'edited' | 'outside' | 'gone' | 'many' | 'retired' | number> {
	allow(actor, 'contribution.code', { study: study.id });
	return together(db, async (db) => {
		const c = await contributions.find(db, said.id);
		if (c.study_id !== study.id) notFound();
		if (contributions.readable(actor, c) !== 'words') return 'gone';
		if (c.edited_at !== wordingFrom) return 'edited';
		const places = passages === 'whole' ? [null] : passages.map((passage) => tidy(c.body, passage));
		if (passages !== 'whole' && (!places.length || places.includes(null))) return 'outside';
		if (places.length * themes.length > MOST_AT_ONCE) return 'many';
		const held = await hold(db, themes);
		if ([...held.values()].some(({ retired_at }) => retired_at)) return 'retired';
		let made = 0;
		for (const theme of themes)
			for (const place of places) made += (await put(db, actor, c, theme, place, memo)) ? 1 : 0;
		return made;
	});
}
