import { tidy, wordsOf, type Passage } from '#lib/text/passages.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { id, now, together, type Db, type Instant } from '../db/index.ts';
import type { ChallengeRow } from './tables.ts';

export const MOST_NOTE = 1000;

/** What is marked, and why. */
export type Mark = {
	/** null: the whole */
	passage: Passage | null;
	/** since when the wording stood that was seen: `edited_at` of the contribution, null for the first */
	wordingFrom: Instant | null;
	/** for the team; its giver may ask to read it */
	note: string;
};

/** `gone`: the words are not there to be read; `team`: the team said it; `edited`: other words stand there by now; `outside`: no such passage. */
export type MarkRefusal = 'gone' | 'team' | 'edited' | 'outside';

/**
 * Marks words as disagreeing with the finding: from now on the team owes them an answer. A contribution
 * bears one mark; marking again changes where it stands and its note.
 */
export async function mark(
	db: Db,
	actor: Actor,
	study: { id: string },
	said: { id: string },
	{ passage, wordingFrom, note }: Mark
): Promise<MarkRefusal | ChallengeRow> {
	allow(actor, 'challenge.mark', { study: study.id });
	return together(db, async (db) => {
		const c = await contributions.find(db, said.id);
		if (c.study_id !== study.id) notFound();
		if (contributions.readable(actor, c) !== 'words') return 'gone';
		if (c.role === 'researcher') return 'team';
		if (c.edited_at !== wordingFrom) return 'edited';
		const place = passage && tidy(c.body, passage);
		if (passage && !place) return 'outside';

		const where = { starts: place?.starts ?? null, ends: place?.ends ?? null };
		const row = await db
			.insertInto('challenge')
			.values({
				...{ id: id(), study_id: study.id, contribution_id: c.id, ...where },
				...{ wording_from: wordingFrom, note, marked_at: now(), marked_by: actor.person },
				...{ removed_at: null, removed_by: null }
			})
			.onConflict((conflict) =>
				conflict
					.column('contribution_id')
					.where('removed_at', 'is', null)
					.doUpdateSet({ ...where, wording_from: wordingFrom, note })
			)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'challenge.marked', 'challenge', row);
		await contributions.markRead(db, actor, study.id, [c.id]);
		return row;
	});
}

/** Takes the mark off again, whoever of the team put it there. False: it was taken off before. */
export async function unmark(
	db: Db,
	actor: Actor,
	study: { id: string },
	said: { id: string }
): Promise<boolean> {
	allow(actor, 'challenge.mark', { study: study.id });
	return together(db, async (db) => {
		const removed = await db
			.updateTable('challenge')
			.set({ removed_at: now(), removed_by: actor.person })
			.where('study_id', '=', study.id)
			.where('contribution_id', '=', said.id)
			.where('removed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (removed) await record(db, actor, 'challenge.unmarked', 'challenge', removed);
		return removed !== undefined;
	});
}

/** The marked words as they stand, or null: for the whole, and where they were changed since. */
export function passageOf(
	row: Pick<ChallengeRow, 'starts' | 'ends' | 'wording_from'>,
	said: Pick<contributions.Contribution, 'body' | 'edited_at'>
): string | null {
	if (row.starts === null || row.ends === null || said.edited_at !== row.wording_from) return null;
	return wordsOf(said.body, { starts: row.starts, ends: row.ends });
}

/** Empties the notes on what is erased: they say something of its words (rules.md A9). */
export async function eraseChallenges(db: Db): Promise<void> {
	await db
		.updateTable('challenge')
		.set({ note: '', starts: null, ends: null })
		.where((eb) => eb.or([eb('note', '<>', ''), eb('starts', 'is not', null)]))
		.where('contribution_id', 'in', contributions.erasedIds(db))
		.execute();
}
