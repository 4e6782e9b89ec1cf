import { decode, explainer, type Explainer, type Seen } from '#lib/text/explain.ts';
import { vocabulary, type Vocabulary } from '#lib/text/vocabulary.ts';
import { may, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { meaningsOf } from './list.ts';
import { entries, type Where } from './place.ts';

/** Whose words are explained: those of the group, where the reader belongs to it, and of the studies. */
type Places = { group: string; studies: string[] };

/**
 * Explains the words of some texts of a page, of which the reader may read all. `seen`: what the page
 * has explained already, where several explain on one page. Only what stands in the texts is loaded.
 */
export async function explain(
	db: Db,
	actor: Actor,
	places: Places,
	texts: string[],
	seen: Seen = new Set()
): Promise<Explainer> {
	const words = await wordsIn(db, actor, places);
	const found = new Set(texts.flatMap((text) => words.find(decode(text)).map(({ id }) => id)));
	return explainer(words, await meaningsOf(db, [...found]), seen);
}

/** The words that a reader finds explained; the group's own meaning comes first. */
export async function wordsIn(
	db: Db,
	actor: Actor,
	{ group, studies }: Places
): Promise<Vocabulary> {
	const own = may(actor, 'group.read', { group }) ? [await keys(db, { group })] : [];
	const theirs = await Promise.all(studies.map((study) => keys(db, { study })));
	return vocabulary(...own, ...theirs);
}

function keys(db: Db, where: Where) {
	return entries(db, where).select(['id', 'word_key']).orderBy('number').execute();
}
