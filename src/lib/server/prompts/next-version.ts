import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, together, type Db } from '../db/index.ts';
import { rendered } from './draft.ts';
import { ask } from './questions.ts';
import type { PromptRow, PromptVersionRow } from './tables.ts';
import {
	nextVersion,
	stamp,
	versionsOf,
	wordsOf,
	type Version,
	type VersionWords
} from './versions.ts';

/** `published`, `dropped`: by a colleague, meanwhile. `changed`: too, and its words are not those one saw. */
export type ChangeRefusal = 'published' | 'dropped' | 'changed';

/**
 * Starts the next version of a published prompt, with the words of the one that is shown. There is one
 * such draft at a time: where it is there already, it is that one.
 *
 * @param number the number it would have; `published` where a colleague has taken that meanwhile
 */
export async function draftVersion(
	db: Db,
	actor: Actor,
	prompt: Pick<PromptRow, 'id' | 'study_id'>,
	number?: number
): Promise<'unpublished' | 'published' | Version> {
	allow(actor, 'prompt.write', { study: prompt.study_id });
	return again(db, async (db) => {
		const shown = (await versionsOf(db, prompt.id)).findLast(({ version }) => version.published_at);
		if (!shown) return 'unpublished';
		const next = shown.version.number + 1;
		if (number !== undefined && number !== next) return 'published';
		return (await nextVersion(db, prompt.id)) ?? start(db, actor, shown, next);
	});
}

async function start(db: Db, actor: Actor, shown: Version, number: number): Promise<Version> {
	const { published_at: _, published_by: __, ...words } = shown.version;
	const version = {
		...words,
		...{ id: id(), number, what_changed: null, why_changed: null },
		...{ created_at: now(), created_by: actor.person }
	};
	const row = await db
		.insertInto('prompt_version')
		.values(version)
		.returningAll()
		.executeTakeFirstOrThrow();
	const texts = shown.questions.map(({ text }) => text);
	await ask(db, row, texts);
	await record(db, actor, 'version.drafted', 'version', row);
	return { version: row, questions: shown.questions };
}

/**
 * Rewrites the draft of a next version.
 *
 * @param seen the stamp of the words that were rewritten
 */
export async function changeVersion(
	db: Db,
	actor: Actor,
	prompt: Pick<PromptRow, 'id' | 'study_id'>,
	{ version }: Pick<Version, 'version'>,
	words: VersionWords,
	seen: string
): Promise<ChangeRefusal | Version> {
	allow(actor, 'prompt.write', { study: prompt.study_id });
	return together(db, async (db) => {
		const draft = await held(db, version);
		if (typeof draft === 'string') return draft;
		const stands = stamp(wordsOf(draft));
		if (stands === stamp(words)) return draft; // sent twice
		if (stands !== seen) return 'changed';

		const { questions, what_changed, why_changed, ...rest } = words;
		await db
			.updateTable('prompt_version')
			.set({ ...rendered(rest), what_changed, why_changed })
			.where('id', '=', version.id)
			.execute();
		await ask(db, version, questions);
		await record(db, actor, 'version.changed', 'version', version);
		return (await nextVersion(db, prompt.id)) ?? 'dropped';
	});
}

/** Throws the draft of a next version away. What was published stays; twice does no more than once. */
export async function dropVersion(
	db: Db,
	actor: Actor,
	prompt: Pick<PromptRow, 'id' | 'study_id'>,
	{ version }: Pick<Version, 'version'>
): Promise<Exclude<ChangeRefusal, 'changed'> | 'done'> {
	allow(actor, 'prompt.write', { study: prompt.study_id });
	return together(db, async (db) => {
		const draft = await held(db, version);
		if (typeof draft === 'string') return draft;
		await ask(db, version, []);
		await db.deleteFrom('prompt_version').where('id', '=', version.id).execute();
		await record(db, actor, 'version.dropped', 'version', version);
		return 'done';
	});
}

/** The draft as it stands now, kept from everybody else until the transaction ends. */
export async function held(
	db: Db,
	{ id, prompt_id }: Pick<PromptVersionRow, 'id' | 'prompt_id'>
): Promise<'published' | 'dropped' | Version> {
	await db
		.updateTable('prompt_version')
		.set(({ ref }) => ({ number: ref('number') }))
		.where('id', '=', id)
		.execute();
	const found = (await versionsOf(db, prompt_id)).find(({ version }) => version.id === id);
	if (!found) return 'dropped';
	return found.version.published_at ? 'published' : found;
}
