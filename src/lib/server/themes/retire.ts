import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { kept, remember } from './changes.ts';
import { hold, holdBook } from './hold.ts';
import { list } from './list.ts';
import { standOf } from './move.ts';
import type { ThemeRow } from './tables.ts';
import { descendants, siblings, type Theme } from './tree.ts';
import { nameKey } from './write.ts';

/** What becomes of the themes below it: they come up to where it stood, or are retired with it. */
export type Below = 'up' | 'with';

/**
 * Takes a theme out of use. Its codings stay, members go on reading its meaning on their words, and it
 * can be brought back; it cannot be put on anything new. False: it was out of use before.
 */
export function retire(
	db: Db,
	actor: Actor,
	{ id: key, study_id }: Pick<ThemeRow, 'id' | 'study_id'>,
	{ reason, below }: { reason: string; below: Below }
): Promise<boolean> {
	const study = { id: study_id };
	allow(actor, 'theme.write', { study: study.id });

	return together(db, async (db) => {
		await holdBook(db, study);
		const themes = await list(db, study);
		const theme = themes.find(({ id }) => id === key);
		if (!theme) return false;
		const all = descendants(themes, theme);
		await hold(db, [...siblings(themes, theme), ...all]);

		await out(db, actor, theme, reason);
		if (below === 'with') for (const each of all) await out(db, actor, each, reason, theme);
		else await up(db, actor, themes, theme);
		return true;
	});
}

/**
 * Brings a retired theme back, by its name or another. `taken`: a theme in use has that name; `merged`:
 * its codings stand elsewhere. It goes back to its place, or to the top where that is retired.
 */
export function bringBack(
	db: Db,
	actor: Actor,
	{ id: key, study_id }: Pick<ThemeRow, 'id' | 'study_id'>,
	name: string
): Promise<'taken' | 'merged' | 'back'> {
	const study = { id: study_id };
	allow(actor, 'theme.write', { study: study.id });

	return together(db, async (db) => {
		await holdBook(db, study);
		const theme = (await hold(db, [{ id: key, number: 0 }])).get(key);
		if (!theme || theme.merged_into_id) return 'merged';
		if (!theme.retired_at) return 'back';
		const themes = await list(db, study);
		if (themes.some(({ name_key }) => name_key === nameKey(name))) return 'taken';

		const above = themes.find(({ id }) => id === theme.parent_id);
		await db
			.updateTable('theme')
			.set({
				...{ retired_at: null, retired_by: null, name, name_key: nameKey(name) },
				...(above ? {} : { parent_id: null, position: null })
			})
			.where('id', '=', key)
			.execute();
		await remember(db, actor, theme, 'restored', { after: above?.name ?? null });
		if (theme.name !== name)
			await remember(db, actor, theme, 'renamed', { before: theme.name, after: name });
		await record(db, actor, 'theme.restored', 'theme', theme);
		return 'back';
	});
}

async function out(db: Db, actor: Actor, theme: Theme, reason: string, other?: Theme) {
	await db
		.updateTable('theme')
		.set({ retired_at: now(), retired_by: actor.person })
		.where('id', '=', theme.id)
		.execute();
	await remember(db, actor, theme, 'retired', { after: reason || null, ...(other && { other }) });
	await record(db, actor, 'theme.retired', 'theme', theme);
}

/** Those just below it take its place, in their order; what lies below them goes along. */
async function up(db: Db, actor: Actor, themes: Theme[], theme: Theme) {
	const children = siblings(themes, { parent: theme });
	const row = siblings(themes, theme).flatMap((each) => (each.id === theme.id ? children : [each]));
	if (!children.length) return;
	for (const [index, { id, parent }] of row.entries())
		await db
			.updateTable('theme')
			.set({
				position: index + 1,
				...(parent?.id === theme.id ? { parent_id: theme.parent?.id ?? null } : {})
			})
			.where('id', '=', id)
			.execute();
	const now = await list(db, { id: theme.study_id });
	for (const child of children) {
		const moved = now.find(({ id }) => id === child.id) ?? child;
		const [before, after] = [standOf(themes, child), standOf(now, moved)].map(kept);
		await remember(db, actor, child, 'moved', { before, after });
		await record(db, actor, 'theme.moved', 'theme', child);
	}
}
