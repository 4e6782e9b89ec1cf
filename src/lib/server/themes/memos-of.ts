import { notFound } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { MemoRow } from './tables.ts';

/** The memos that stand about a contribution or a theme, oldest first. */
export function memosOf(
	db: Db,
	about: { contribution: string } | { theme: string }
): Promise<MemoRow[]> {
	return db
		.selectFrom('memo')
		.selectAll()
		.where('removed_at', 'is', null)
		.where('words', '<>', '')
		.$if('contribution' in about, (q) =>
			q.where('contribution_id', '=', 'contribution' in about ? about.contribution : null)
		)
		.$if('theme' in about, (q) => q.where('theme_id', '=', 'theme' in about ? about.theme : null))
		.orderBy('written_at')
		.orderBy('id')
		.execute();
}

/** What the team noted about each of these contributions: whoever gave it may ask for it. */
export async function memosAbout(db: Db, ids: string[]): Promise<Map<string, MemoRow[]>> {
	const rows = await db
		.selectFrom('memo')
		.selectAll()
		.where('contribution_id', 'in', ids)
		.where('removed_at', 'is', null)
		.where('words', '<>', '')
		.orderBy('written_at')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, (row) => row.contribution_id ?? '');
}

/** One standing memo of the study; 404 when there is none. */
export async function memoOf(db: Db, study: { id: string }, key: string): Promise<MemoRow> {
	const memo = await db
		.selectFrom('memo')
		.selectAll()
		.where('id', '=', key)
		.where('study_id', '=', study.id)
		.where('removed_at', 'is', null)
		.where('words', '<>', '')
		.executeTakeFirst();
	return memo ?? notFound();
}

/**
 * Empties what the team noted about words that are erased, or about an earlier wording that was removed
 * for good (rules.md A8, A9): a note may say again what stood there. Leaving, the removal of earlier
 * wordings and a job run it.
 */
export async function eraseMemos(db: Db): Promise<void> {
	const erased = contributions.erasedIds(db);
	await db
		.updateTable('coding')
		.set({ memo: '' })
		.where('memo', '<>', '')
		.where('contribution_id', 'in', erased)
		.execute();
	await db
		.updateTable('memo')
		.set({ words: '', box_key: null })
		.where('words', '<>', '')
		.where('contribution_id', 'in', erased)
		.execute();
	await eraseAboutGone(db);
}

async function eraseAboutGone(db: Db) {
	const codings = await db
		.selectFrom('coding')
		.select(['id', 'contribution_id', 'coded_at as at'])
		.where('memo', '<>', '')
		.execute();
	for (const id of await contributions.onGoneWording(db, codings))
		await db.updateTable('coding').set({ memo: '' }).where('id', '=', id).execute();
	const memos = await db
		.selectFrom('memo')
		.select(['id', 'contribution_id', 'written_at', 'changed_at'])
		.where('contribution_id', 'is not', null)
		.where('words', '<>', '')
		.execute();
	const dated = memos.map(({ id, contribution_id, written_at, changed_at }) => ({
		...{ id, contribution_id: contribution_id ?? '', at: changed_at ?? written_at }
	}));
	for (const id of await contributions.onGoneWording(db, dated))
		await db.updateTable('memo').set({ words: '', box_key: null }).where('id', '=', id).execute();
}
