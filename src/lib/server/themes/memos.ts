import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { boxKey } from '../contributions/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { hold } from './hold.ts';
import type { CodingRow, MemoRow } from './tables.ts';

/** The most letters in a memo. */
export const MOST_MEMO = 2000;

type About = { contribution: string } | { theme: string };

/** Writes a memo about a contribution or a theme. The same box with the same words is one. */
export function writeMemo(
	db: Db,
	actor: Actor,
	study: { id: string },
	about: About,
	{ words, box }: { words: string; box: string }
): Promise<void> {
	const [contribution, theme] = 'theme' in about ? [null, about.theme] : [about.contribution, null];
	allow(actor, theme ? 'theme.write' : 'contribution.code', { study: study.id });
	return together(db, async (db) => {
		// notes go along when a theme is merged, also in this very moment
		const held = theme ? (await hold(db, [{ id: theme, number: 0 }])).get(theme) : undefined;
		const memo = await db
			.insertInto('memo')
			.values({
				id: id(),
				study_id: study.id,
				contribution_id: contribution,
				theme_id: held?.merged_into_id ?? theme,
				words: words.trim(),
				box_key: boxKey(actor, box, words),
				written_at: now(),
				written_by: actor.person,
				changed_at: null,
				removed_at: null,
				removed_by: null
			})
			.onConflict((conflict) => conflict.column('box_key').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (memo) await record(db, actor, 'memo.written', 'memo', memo);
	});
}

/** Changes the words of one's own memo. False: it is somebody else's, or removed. */
export function changeMemo(db: Db, actor: Actor, memo: MemoRow, words: string): Promise<boolean> {
	allow(actor, memo.theme_id ? 'theme.write' : 'contribution.code', { study: memo.study_id });
	return together(db, async (db) => {
		const changed = await db
			.updateTable('memo')
			.set({ words: words.trim(), box_key: null, changed_at: now() })
			.where('id', '=', memo.id)
			.where('written_by', '=', actor.person)
			.where('removed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (changed) await record(db, actor, 'memo.changed', 'memo', changed);
		return changed !== undefined;
	});
}

/** Removes one's own memo, and its words with it. False: it is somebody else's. */
export function removeMemo(db: Db, actor: Actor, memo: MemoRow): Promise<boolean> {
	allow(actor, memo.theme_id ? 'theme.write' : 'contribution.code', { study: memo.study_id });
	return together(db, async (db) => {
		const removed = await db
			.updateTable('memo')
			.set({ words: '', box_key: null, removed_at: now(), removed_by: actor.person })
			.where('id', '=', memo.id)
			.where('written_by', '=', actor.person)
			.where('removed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (removed) await record(db, actor, 'memo.removed', 'memo', removed);
		return memo.written_by === actor.person;
	});
}

/** Changes the memo on one's own coding; empty words remove it. False: a colleague's coding. */
export function changeCodingMemo(
	db: Db,
	actor: Actor,
	study: { id: string },
	coding: CodingRow,
	words: string
): Promise<boolean> {
	allow(actor, 'contribution.code', { study: study.id });
	return together(db, async (db) => {
		const changed = await db
			.updateTable('coding')
			.set({ memo: words.trim() })
			.where('id', '=', coding.id)
			.where('coded_by', '=', actor.person)
			.where('removed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (changed) await record(db, actor, 'coding.memo-changed', 'coding', changed);
		return changed !== undefined;
	});
}
