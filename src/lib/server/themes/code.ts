import type { Passage } from '#lib/text/passages.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { hold } from './hold.ts';
import type { CodingRow, ThemeRow } from './tables.ts';

type Coded = Pick<contributions.Contribution, 'id' | 'study_id' | 'edited_at'>;

/**
 * Applies a theme to the whole of a contribution. Twice by the same person is once; where the words
 * were changed between, the theme stands on the words as they are from then on. Whoever codes has read:
 * the contribution counts as read by the team from then on (rules.md O1).
 */
export function apply(
	db: Db,
	actor: Actor,
	contribution: Coded,
	theme: ThemeRow,
	memo: string
): Promise<CodingRow | null> {
	allow(actor, 'contribution.code', { study: theme.study_id });
	return together(db, async (db) => {
		// it may be merged into another, or retired, in this very moment
		if ((await hold(db, [theme])).get(theme.id)?.retired_at) notFound();
		return put(db, actor, contribution, theme, null, memo);
	});
}

/** The same to a passage of the words as they stand; `null`: to the whole of them. The theme is held. */
export function put(
	db: Db,
	actor: Actor,
	contribution: Coded,
	theme: ThemeRow,
	passage: Passage | null,
	memo: string
): Promise<CodingRow | null> {
	allow(actor, 'contribution.code', { study: theme.study_id });
	if (contribution.study_id !== theme.study_id || theme.retired_at) notFound();

	return together(db, async (db) => {
		const made = await db
			.insertInto('coding')
			.values({
				id: id(),
				contribution_id: contribution.id,
				theme_id: theme.id,
				starts: passage?.starts ?? null,
				ends: passage?.ends ?? null,
				wording_from: contribution.edited_at,
				memo,
				coded_at: now(),
				coded_by: actor.person,
				removed_at: null,
				removed_by: null
			})
			.onConflict((conflict) => conflict.doNothing())
			.returningAll()
			.executeTakeFirst();
		const coding = made ?? (passage ? null : await renew(db, actor, contribution, theme, memo));
		if (!coding) return null;

		await record(db, actor, 'contribution.coded', 'coding', coding);
		await contributions.markRead(db, actor, theme.study_id, [contribution.id]);
		return coding;
	});
}

/** Puts what stands on the whole of earlier words on those that stand now; null: it did already. */
async function renew(db: Db, actor: Actor, said: Coded, theme: ThemeRow, memo: string) {
	const before = await db
		.selectFrom('coding')
		.selectAll()
		.where('contribution_id', '=', said.id)
		.where('theme_id', '=', theme.id)
		.where('coded_by', '=', actor.person)
		.where('starts', 'is', null)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	if (!before || (before.wording_from ?? '') >= (said.edited_at ?? '')) return null;
	const notes = [before.memo, memo].filter((note, at, all) => note && all.indexOf(note) === at);
	return db
		.updateTable('coding')
		.set({ wording_from: said.edited_at, coded_at: now(), memo: notes.join('\n\n') })
		.where('id', '=', before.id)
		.returningAll()
		.executeTakeFirst();
}

/** Takes a theme off again, whoever of the team put it there. */
export function remove(db: Db, actor: Actor, study: { id: string }, coding: CodingRow) {
	allow(actor, 'contribution.code', { study: study.id });

	return together(db, async (db) => {
		const removed = await db
			.updateTable('coding')
			.set({ removed_at: now(), removed_by: actor.person })
			.where('id', '=', coding.id)
			.where('removed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (removed) await record(db, actor, 'contribution.uncoded', 'coding', removed);
	});
}
