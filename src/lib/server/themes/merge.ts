import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { remember } from './changes.ts';
import { alike, give, keepMoves, standingUnder } from './give.ts';
import { hold, holdBook } from './hold.ts';
import { list } from './list.ts';
import type { ThemeRow } from './tables.ts';
import { descendants, siblings, type Theme } from './tree.ts';

/** What would go to the other theme, and what would stay. */
export type Weight = {
	codings: number;
	passages: number;
	contributions: number;
	/** on the same words by the same person under both: each two become one */
	same: number;
	memos: number;
	/** "that is not what I meant", not answered: they stay with the meaning that was read */
	doubts: number;
	below: { number: number; name: string }[];
};

/** What a merge would do. */
export async function weigh(db: Db, source: Theme, target: Theme): Promise<Weight> {
	const codings = await standingUnder(db, source);
	const memos = await standingMemos(db, source).select('id').execute();
	const doubts = await db
		.selectFrom('doubt')
		.select('id')
		.where('theme_id', '=', source.id)
		.where('answered_at', 'is', null)
		.execute();
	const themes = await list(db, { id: source.study_id });
	return {
		codings: codings.length,
		passages: codings.filter(({ starts }) => starts !== null).length,
		contributions: new Set(codings.map(({ contribution_id }) => contribution_id)).size,
		same: (await alike(db, codings, target)).length,
		memos: memos.length,
		doubts: doubts.length,
		below: siblings(themes, { parent: source })
			.filter(({ id }) => id !== target.id)
			.map(({ number, name }) => ({ number, name }))
	};
}

/**
 * Merges a theme into another: its codings, notes and the themes below it go there, and it is retired for
 * good. A doubt stays with the meaning that somebody read. `itself`: the two are one; `retired`: one of
 * them is not in use any more. A second press finds it done.
 */
export function merge(
	db: Db,
	actor: Actor,
	source: Pick<ThemeRow, 'id' | 'study_id'>,
	target: Pick<ThemeRow, 'id' | 'study_id'>
): Promise<'itself' | 'retired' | 'merged'> {
	const study = { id: source.study_id };
	allow(actor, 'theme.write', { study: study.id });

	return together(db, async (db) => {
		await holdBook(db, study);
		const themes = await list(db, study);
		const from = themes.find(({ id }) => id === source.id);
		const to = themes.find(({ id }) => id === target.id);
		if (source.id === target.id) return 'itself';
		if (!from) return (await wentTo(db, source)) === target.id ? 'merged' : 'retired';
		if (!to) return 'retired';

		const below = siblings(themes, { parent: from });
		await hold(db, [from, to, ...below]);
		await retireInto(db, actor, from, to);
		await takeBelow(db, themes, from, to);
		const given = await give(db, actor, await standingUnder(db, from), to);
		await takeMemos(db, from, to);
		const steps = [
			await remember(db, actor, from, 'merged', { after: to.name, other: to }),
			await remember(db, actor, to, 'merged', { before: from.name, other: from })
		];
		await keepMoves(db, steps, given);
		await record(db, actor, 'theme.merged', 'theme', from);
		return 'merged';
	});
}

async function wentTo(db: Db, theme: { id: string }) {
	const row = await db
		.selectFrom('theme')
		.select('merged_into_id')
		.where('id', '=', theme.id)
		.executeTakeFirst();
	return row?.merged_into_id;
}

async function retireInto(db: Db, actor: Actor, from: Theme, to: Theme) {
	await db
		.updateTable('theme')
		.set({ retired_at: now(), retired_by: actor.person, merged_into_id: to.id })
		.where('id', '=', from.id)
		.execute();
}

/** What lay below it lies below the other; that one comes up to its place where it lay below it itself. */
async function takeBelow(db: Db, themes: Theme[], from: Theme, to: Theme) {
	if (descendants(themes, from).some(({ id }) => id === to.id))
		await db
			.updateTable('theme')
			.set({ parent_id: from.parent_id, position: from.position })
			.where('id', '=', to.id)
			.execute();
	await db
		.updateTable('theme')
		.set({ parent_id: to.id, position: null })
		.where('parent_id', '=', from.id)
		.where('retired_at', 'is', null)
		.where('id', '<>', to.id)
		.execute();
}

async function takeMemos(db: Db, from: Theme, to: Theme) {
	await db
		.updateTable('memo')
		.set({ theme_id: to.id })
		.where('theme_id', '=', from.id)
		.where('removed_at', 'is', null)
		.execute();
}

function standingMemos(db: Db, theme: { id: string }) {
	return db
		.selectFrom('memo')
		.where('theme_id', '=', theme.id)
		.where('removed_at', 'is', null)
		.where('words', '<>', '');
}
