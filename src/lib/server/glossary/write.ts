import { render } from '#lib/text/markdown.ts';
import { keyOf } from '#lib/text/vocabulary.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, type Db } from '../db/index.ts';
import { settle } from './answer.ts';
import type { Asked } from './asked.ts';
import { columns, entries, type Where } from './place.ts';
import type { GlossaryEntryRow } from './tables.ts';

/** A word or phrase, and what it means in Markdown. */
type Written = { word: string; meaning: string };

/**
 * Explains a word in a group or a study. Whoever asked about it there gets a letter: about this word,
 * or in the words of `asked`. 'taken': it is explained there already.
 */
export function write(
	db: Db,
	actor: Actor,
	where: Where,
	written: Written,
	asked: Asked | null = null
): Promise<'taken' | GlossaryEntryRow> {
	allow(actor, 'glossary.write', where);
	return again(db, async (db) => {
		const key = keyOf(written.word);
		if (await holder(db, where, key)) return 'taken';
		const entry = await db
			.insertInto('glossary_entry')
			.values({
				...{ id: id(), number: await next(db, where), ...columns(where) },
				...words(written),
				...{ written_at: now(), written_by: actor.person }
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'glossary.written', 'glossary entry', entry);
		await settle(db, actor, where, entry, asked);
		return entry;
	});
}

/** Changes an entry, for every page at once. 'taken': another entry explains that word. */
export function change(
	db: Db,
	actor: Actor,
	where: Where,
	entry: GlossaryEntryRow,
	written: Written
): Promise<'taken' | GlossaryEntryRow> {
	allow(actor, 'glossary.write', where);
	return again(db, async (db) => {
		const other = await holder(db, where, keyOf(written.word));
		if (other && other !== entry.id) return 'taken';
		const changed = await db
			.updateTable('glossary_entry')
			.set({ ...words(written), edited_at: now(), edited_by: actor.person })
			.where('id', 'in', entries(db, where).select('id').where('id', '=', entry.id))
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'glossary.changed', 'glossary entry', changed);
		await settle(db, actor, where, changed, null);
		return changed;
	});
}

/** Takes an entry out. Who asked for it keeps their question, as answered. Twice is once. */
export function remove(db: Db, actor: Actor, where: Where, entry: { id: string }): Promise<void> {
	allow(actor, 'glossary.write', where);
	return again(db, async (db) => {
		const own = entries(db, where).select('id').where('id', '=', entry.id);
		await db
			.updateTable('meaning_asked')
			.set({ entry_id: null })
			.where('entry_id', 'in', own)
			.execute();
		const removed = await db
			.deleteFrom('glossary_entry')
			.where('id', 'in', own)
			.returning('id')
			.executeTakeFirst();
		if (removed) await record(db, actor, 'glossary.removed', 'glossary entry', removed);
	});
}

/** Rendered here, once, so that showing it costs nothing. */
function words({ word, meaning }: Written) {
	return { word, word_key: keyOf(word), meaning, meaning_html: render(meaning) };
}

async function holder(db: Db, where: Where, key: string): Promise<string | null> {
	const row = await entries(db, where).select('id').where('word_key', '=', key).executeTakeFirst();
	return row?.id ?? null;
}

async function next(db: Db, where: Where): Promise<number> {
	const { last } = await entries(db, where)
		.select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
		.executeTakeFirstOrThrow();
	return Number(last) + 1;
}
