import { id, now, type Db } from '../db/index.ts';

export type Question = { id: string; text: string; position: number };

/** The questions of each version, in their order. A version without any is not in the map. */
export async function questionsOf(db: Db, versions: string[]): Promise<Map<string, Question[]>> {
	const rows = await db
		.selectFrom('version_question')
		.innerJoin('question', 'question.id', 'version_question.question_id')
		.where('version_id', 'in', versions)
		.select(['version_id', 'question.id', 'text', 'position'])
		.orderBy('position')
		.execute();
	const asked = new Map<string, Question[]>();
	for (const { version_id, ...question } of rows)
		asked.set(version_id, [...(asked.get(version_id) ?? []), question]);
	return asked;
}

/**
 * Questions of a prompt that its shown version no longer asks, oldest first: answers to them stay
 * readable. What only a draft asks was never asked.
 */
export async function askedBefore(
	db: Db,
	version: { id: string; prompt_id: string }
): Promise<{ id: string; text: string }[]> {
	const asked = db
		.selectFrom('version_question')
		.select('question_id')
		.where('version_id', '=', version.id);
	const published = db
		.selectFrom('version_question')
		.innerJoin('prompt_version', 'prompt_version.id', 'version_id')
		.select('question_id')
		.where('prompt_version.prompt_id', '=', version.prompt_id)
		.where('prompt_version.published_at', 'is not', null);
	return db
		.selectFrom('question')
		.select(['id', 'text'])
		.where('prompt_id', '=', version.prompt_id)
		.where('id', 'not in', asked)
		.where('id', 'in', published)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** The words of some questions, by id. */
export async function questionTexts(db: Db, ids: string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('question')
		.select(['id', 'text'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map((row) => [row.id, row.text]));
}

/**
 * Makes these the questions of a version. One whose words stand already in the prompt keeps its id,
 * and with it the answers. Questions that no version asks are forgotten. Inside a transaction.
 */
export async function ask(db: Db, version: { id: string; prompt_id: string }, texts: string[]) {
	const { prompt_id } = version;
	const known = await db
		.selectFrom('question')
		.select(['id', 'text'])
		.where('prompt_id', '=', prompt_id)
		.execute();
	const questions = [...new Set(texts)].map(
		(text) => known.find((row) => row.text === text) ?? { id: id(), text }
	);
	const fresh = questions.filter((question) => !known.some((row) => row.id === question.id));

	await db.deleteFrom('version_question').where('version_id', '=', version.id).execute();
	if (fresh.length) {
		const created_at = now();
		const rows = fresh.map((question) => ({ ...question, prompt_id, created_at }));
		await db.insertInto('question').values(rows).execute();
	}
	if (questions.length) {
		const rows = questions.map((question, index) => ({
			version_id: version.id,
			question_id: question.id,
			position: index + 1
		}));
		await db.insertInto('version_question').values(rows).execute();
	}
	await db
		.deleteFrom('question')
		.where('prompt_id', '=', prompt_id)
		.where('id', 'not in', db.selectFrom('version_question').select('question_id'))
		.execute();
}
