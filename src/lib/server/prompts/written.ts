import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { questionsOf, type Question } from './questions.ts';
import type { PromptRow, PromptVersionRow } from './tables.ts';

/** A prompt with its words: the newest published version, or the draft where nothing is published yet. */
export type Written = { prompt: PromptRow; version: PromptVersionRow; questions: Question[] };

/** The prompt of a study by its number, as the address has it. notFound() when there is none. */
export async function byNumber(
	db: Db,
	study: { id: string },
	number: number | string
): Promise<Written> {
	if (!/^[1-9]\d{0,5}$/.test(String(number))) notFound();
	const prompt = await db
		.selectFrom('prompt')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('number', '=', Number(number))
		.executeTakeFirst();
	return one(await written(db, prompt ? [prompt] : []));
}

/** A prompt by its id. notFound() when there is none. */
export async function find(db: Db, id: string): Promise<Written> {
	const prompts = db.selectFrom('prompt').selectAll().where('id', '=', id);
	return one(await written(db, await prompts.execute()));
}

/** Those prompts, in no order. */
export async function ofIds(db: Db, ids: string[]): Promise<Written[]> {
	return written(db, await db.selectFrom('prompt').selectAll().where('id', 'in', ids).execute());
}

/** Every prompt of a study, drafts included, newest first. */
export async function list(db: Db, study: string): Promise<Written[]> {
	const prompts = await db
		.selectFrom('prompt')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('number', 'desc')
		.execute();
	return written(db, prompts);
}

/** The same prompts in the same order, with their words. */
export async function written(db: Db, prompts: PromptRow[]): Promise<Written[]> {
	if (!prompts.length) return [];
	const ids = prompts.map((prompt) => prompt.id);
	const versions = await db
		.selectFrom('prompt_version')
		.selectAll()
		.where('prompt_id', 'in', ids)
		.orderBy('number', 'desc')
		.execute();
	const shown = new Map(
		[...Map.groupBy(versions, (version) => version.prompt_id)].map(([prompt, all]) => [
			prompt,
			all.find((version) => version.published_at) ?? all[0]
		])
	);
	const asked = await questionsOf(
		db,
		versions.map((version) => version.id)
	);
	return prompts.map((prompt) => {
		const version = shown.get(prompt.id);
		if (!version) throw new Error(`prompt ${prompt.id} has no version`);
		return { prompt, version, questions: asked.get(version.id) ?? [] };
	});
}

function one(found: Written[]): Written {
	return found[0] ?? notFound();
}
