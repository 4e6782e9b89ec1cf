import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import { kept, remember, type Stand } from './changes.ts';
import { hold, holdBook } from './hold.ts';
import { list } from './list.ts';
import type { ThemeRow } from './tables.ts';
import { descendants, siblings, type Theme } from './tree.ts';

/** One place up or down among those beside it; or after another, or the last below it (null: of the book). */
export type Place =
	| { how: 'up' }
	| { how: 'down' }
	| { how: 'after'; other: string }
	| { how: 'below'; other: string | null };

/**
 * Moves a theme with all that lies below it. `place`: there is no such theme, or it lies below this
 * one; `retired`: it is not in use any more.
 */
export function move(
	db: Db,
	actor: Actor,
	{ id: key, study_id }: Pick<ThemeRow, 'id' | 'study_id'>,
	place: Place
): Promise<'place' | 'retired' | 'moved'> {
	allow(actor, 'theme.write', { study: study_id });

	return together(db, async (db) => {
		const study = { id: study_id };
		await holdBook(db, study);
		const themes = await list(db, study);
		const theme = themes.find(({ id }) => id === key);
		if (!theme) return 'retired';
		const to = target(themes, theme, place);
		if (!to) return 'place';

		await hold(db, to.row);
		for (const [index, { id }] of to.row.entries())
			await db
				.updateTable('theme')
				.set({ position: index + 1, ...(id === key ? { parent_id: to.parent } : {}) })
				.where('id', '=', id)
				.execute();
		const after = await list(db, study);
		const moved = after.find(({ id }) => id === key) ?? theme;
		const [was, is] = [standOf(themes, theme), standOf(after, moved)].map(kept);
		if (was === is) return 'moved';
		await remember(db, actor, theme, 'moved', { before: was, after: is });
		await record(db, actor, 'theme.moved', 'theme', theme);
		return 'moved';
	});
}

/** Where a theme stands, in words that outlast the themes around it. */
export function standOf(themes: Theme[], theme: Theme): Stand {
	const beside = siblings(themes, theme);
	const before = beside[beside.findIndex(({ id }) => id === theme.id) - 1];
	return { below: theme.parent?.name ?? null, after: before?.name ?? null };
}

/** Below which it comes to lie, and everything that stands there then, in order. */
function target(
	themes: Theme[],
	theme: Theme,
	place: Place
): { parent: string | null; row: Theme[] } | null {
	if (place.how === 'up' || place.how === 'down') {
		const row = siblings(themes, theme);
		const from = row.findIndex(({ id }) => id === theme.id);
		const to = Math.min(Math.max(from + (place.how === 'up' ? -1 : 1), 0), row.length - 1);
		return {
			parent: theme.parent?.id ?? null,
			row: row.toSpliced(from, 1).toSpliced(to, 0, theme)
		};
	}
	return elsewhere(themes, theme, place.how, place.other);
}

function elsewhere(themes: Theme[], theme: Theme, how: 'after' | 'below', to: string | null) {
	const other = themes.find(({ id }) => id === to);
	if (!other && to !== null) return null;
	const own = [theme, ...descendants(themes, theme)];
	if (own.some(({ id }) => id === other?.id)) return null;
	const parent = how === 'after' ? (other?.parent ?? null) : (other ?? null);
	const row = siblings(themes, { parent }).filter(({ id }) => id !== theme.id);
	const at = how === 'after' ? row.findIndex(({ id }) => id === other?.id) + 1 : row.length;
	return { parent: parent?.id ?? null, row: row.toSpliced(at, 0, theme) };
}
