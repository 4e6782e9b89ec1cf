import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, type Db } from '../db/index.ts';
import { remember } from './changes.ts';
import { give, keepMoves, standingUnder } from './give.ts';
import { hold, holdBook } from './hold.ts';
import { list } from './list.ts';
import type { ThemeRow } from './tables.ts';
import type { Theme } from './tree.ts';
import { make, nameKey } from './write.ts';

/** Where codings go: to a theme that is there, or to a new one. */
export type To = { theme: string } | { name: string; plain_meaning: string };

/**
 * Gives some of a theme's codings to another one, or to a new one that stands beside it. `none`: none of
 * them stands under it any more; `taken`: the study has a theme of the new name; `itself`: they are there
 * already; `retired`: one of the two is not in use. What was sent twice is found done.
 */
export function split(
	db: Db,
	actor: Actor,
	{ id: key, study_id }: Pick<ThemeRow, 'id' | 'study_id'>,
	codings: string[],
	to: To
): Promise<'none' | 'taken' | 'itself' | 'retired' | ThemeRow> {
	const study = { id: study_id };
	allow(actor, 'theme.write', { study: study.id });

	return again(db, async (db) => {
		await holdBook(db, study);
		const themes = await list(db, study);
		const from = themes.find(({ id }) => id === key);
		if (!from) return 'retired';
		const known = themes.find((theme) =>
			'theme' in to ? theme.id === to.theme : theme.name_key === nameKey(to.name)
		);
		if ('theme' in to && !known) return 'retired';
		if (known?.id === from.id) return 'theme' in to ? 'itself' : 'taken';
		await hold(db, known ? [from, known] : [from]);

		const chosen = new Set(codings);
		const going = (await standingUnder(db, from)).filter(({ id }) => chosen.has(id));
		if (!going.length) return known && (await wentTo(db, known, codings)) ? known : 'none';
		if (known && !('theme' in to)) return 'taken';
		const into = known ?? (await begin(db, actor, from, to));
		const given = await give(db, actor, going, into);
		const steps = [
			await remember(db, actor, from, 'split', { after: into.name, other: into }),
			await remember(db, actor, into, 'split', { before: from.name, other: from })
		];
		await keepMoves(db, steps, given);
		await record(db, actor, 'theme.split', 'theme', from);
		return into;
	});
}

async function begin(db: Db, actor: Actor, beside: Theme, to: To): Promise<ThemeRow> {
	if ('theme' in to) return notFound();
	const input = { ...to, note: '', parent: beside.parent?.id ?? null };
	const made = await make(db, actor, { id: beside.study_id }, input);
	// the name was free a moment ago, and the book is held
	if (typeof made === 'string') throw new Error(made);
	return made;
}

/** Whether one of these went to that theme before: the same form came twice. */
async function wentTo(db: Db, to: { id: string }, codings: string[]) {
	const moved = await db
		.selectFrom('coding_move')
		.innerJoin('theme_change', 'theme_change.id', 'coding_move.change_id')
		.select('coding_id')
		.where('theme_id', '=', to.id)
		.where('coding_id', 'in', codings)
		.executeTakeFirst();
	return moved !== undefined;
}
