import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, together, type Db } from '../db/index.ts';
import { kept, remember } from './changes.ts';
import { hold, holdBook } from './hold.ts';
import { list } from './list.ts';
import { standOf } from './move.ts';
import type { ThemeRow } from './tables.ts';
import { descendants, type Theme } from './tree.ts';

export type ThemeInput = {
	name: string;
	plain_meaning: string;
	note: string;
	parent: string | null;
	/** left out: as it is; of a new one, none */
	colour?: number | null;
	sign?: string | null;
};

/** Adds a theme to the codebook. `taken`: the study has one of that name; `parent`: no such parent. */
export async function make(
	db: Db,
	actor: Actor,
	study: { id: string },
	input: ThemeInput
): Promise<'taken' | 'parent' | ThemeRow> {
	allow(actor, 'theme.write', { study: study.id });

	return again(db, async (db) => {
		await holdBook(db, study);
		const refused = refusal(await list(db, study), input);
		if (refused) return refused;

		const theme = await db
			.insertInto('theme')
			.values((values) => ({
				id: id(),
				study_id: study.id,
				number: values
					.selectFrom('theme')
					.where('study_id', '=', study.id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				...columns(input),
				created_at: now(),
				created_by: actor.person,
				retired_at: null
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		await remember(db, actor, theme, 'made', { after: theme.name });
		await record(db, actor, 'theme.made', 'theme', theme);
		return theme;
	});
}

/**
 * Changes a theme's words, look or place; the history keeps each for itself. Refusals as for making one;
 * a theme never lies below itself. `retired`: it is not in use any more.
 */
export async function change(
	db: Db,
	actor: Actor,
	{ id: key, study_id }: Pick<ThemeRow, 'id' | 'study_id'>,
	input: ThemeInput
): Promise<'taken' | 'parent' | 'retired' | ThemeRow> {
	const study = { id: study_id };
	allow(actor, 'theme.write', { study: study.id });

	return together(db, async (db) => {
		await holdBook(db, study);
		const themes = await list(db, study);
		const before = themes.find(({ id }) => id === key);
		if (!before) return 'retired';
		const refused = refusal(themes, input, before);
		if (refused) return refused;

		const moved = before.parent_id !== input.parent;
		await hold(db, [before]);
		const changed = await db
			.updateTable('theme')
			.set({ ...columns(input, before), ...(moved ? { position: null } : {}) })
			.where('id', '=', before.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		const steps = await rememberAll(db, actor, themes, before, changed);
		if (steps) await record(db, actor, 'theme.changed', 'theme', changed);
		return changed;
	});
}

async function rememberAll(
	db: Db,
	actor: Actor,
	themes: Theme[],
	before: Theme,
	after: ThemeRow
): Promise<number> {
	const steps: [Parameters<typeof remember>[3], string, string][] = [
		['renamed', before.name, after.name],
		['meaning', before.plain_meaning, after.plain_meaning],
		['note', before.note, after.note],
		['look', kept(before), kept(after)]
	];
	const made = steps.filter(([, was, is]) => was !== is);
	for (const [did, was, is] of made)
		await remember(db, actor, after, did, { before: was, after: is });
	if (before.parent_id === after.parent_id) return made.length;
	const now = await list(db, { id: after.study_id });
	const stands = now.find(({ id }) => id === after.id) ?? notFound();
	await remember(db, actor, after, 'moved', {
		before: kept(standOf(themes, before)),
		after: kept(standOf(now, stands))
	});
	return made.length + 1;
}

function refusal(themes: Theme[], input: ThemeInput, self?: Theme) {
	if (themes.some((theme) => theme.name_key === nameKey(input.name) && theme.id !== self?.id))
		return 'taken';
	if (input.parent === null) return null;
	const below = self ? [self, ...descendants(themes, self)] : [];
	const fits = themes.some(({ id }) => id === input.parent);
	return fits && !below.some(({ id }) => id === input.parent) ? null : 'parent';
}

function columns(input: ThemeInput, before?: Theme) {
	const { name, plain_meaning, note, parent } = input;
	const { colour = before?.colour ?? null, sign = before?.sign ?? null } = input;
	return { name, name_key: nameKey(name), plain_meaning, note, parent_id: parent, colour, sign };
}

/** Names that read alike are alike: case, width and spaces do not tell two themes apart. */
export function nameKey(name: string) {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
