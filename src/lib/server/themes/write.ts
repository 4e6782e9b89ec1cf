import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, type Db } from '../db/index.ts';
import { list, type Theme } from './list.ts';
import type { ThemeRow } from './tables.ts';

export type ThemeInput = {
	name: string;
	plain_meaning: string;
	note: string;
	parent: string | null;
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
		const refused = await refusal(db, study, input);
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
		await record(db, actor, 'theme.made', 'theme', theme);
		return theme;
	});
}

/** Changes a theme's words or its place. Refusals as for making one; a theme never lies below itself. */
export async function change(
	db: Db,
	actor: Actor,
	theme: Theme,
	input: ThemeInput
): Promise<'taken' | 'parent' | ThemeRow> {
	const study = { id: theme.study_id };
	allow(actor, 'theme.write', { study: study.id });

	return again(db, async (db) => {
		const refused = await refusal(db, study, input, theme);
		if (refused) return refused;

		await record(db, actor, 'theme.changed', 'theme', theme);
		return db
			.updateTable('theme')
			.set(columns(input))
			.where('id', '=', theme.id)
			.returningAll()
			.executeTakeFirstOrThrow();
	});
}

async function refusal(db: Db, study: { id: string }, input: ThemeInput, self?: Theme) {
	const themes = await list(db, study);
	if (themes.some((theme) => theme.name_key === key(input.name) && theme.id !== self?.id))
		return 'taken';
	for (let above = input.parent; above;) {
		const parent = themes.find((theme) => theme.id === above);
		if (!parent || parent.id === self?.id) return 'parent';
		above = parent.parent_id;
	}
	return null;
}

function columns({ name, plain_meaning, note, parent }: ThemeInput) {
	return { name, name_key: key(name), plain_meaning, note, parent_id: parent };
}

/** Names that read alike are alike: case, width and spaces do not tell two themes apart. */
function key(name: string) {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
