import { createHash } from 'node:crypto';
import type { Db } from '../db/index.ts';
import { questionsOf, type Question } from './questions.ts';
import type { PromptVersionRow } from './tables.ts';

/** One version of a finding's words with what it asks. */
export type Version = { version: PromptVersionRow; questions: Question[] };

/** What a researcher writes of a next version: its words, and in plain words what changed and why. */
export type VersionWords = Pick<
	PromptVersionRow,
	'title' | 'found' | 'why' | 'can_change' | 'cannot_change'
> & { questions: string[]; what_changed: string; why_changed: string };

/** The number of each version of a study's prompts, by the version's id. */
export async function versionNumbers(db: Db, study: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('prompt_version')
		.innerJoin('prompt', 'prompt.id', 'prompt_version.prompt_id')
		.where('prompt.study_id', '=', study)
		.select(['prompt_version.id', 'prompt_version.number'])
		.execute();
	return new Map(rows.map((row) => [row.id, row.number]));
}

/** Every version of a prompt, the first first. A next one that is still a draft comes last. */
export async function versionsOf(db: Db, prompt: string): Promise<Version[]> {
	const rows = await db
		.selectFrom('prompt_version')
		.selectAll()
		.where('prompt_id', '=', prompt)
		.orderBy('number')
		.execute();
	const asked = await questionsOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map((version) => ({ version, questions: asked.get(version.id) ?? [] }));
}

/** The versions that were published, the first first: all that anybody outside the team may see. */
export async function publishedVersions(db: Db, prompt: string): Promise<Version[]> {
	return (await versionsOf(db, prompt)).filter(({ version }) => version.published_at);
}

/** The next version of a published prompt, where its team has begun one. */
export async function nextVersion(db: Db, prompt: string): Promise<Version | null> {
	const all = await versionsOf(db, prompt);
	const last = all.at(-1);
	return last && all.length > 1 && !last.version.published_at ? last : null;
}

/** The words of a version as they are written. */
export function wordsOf({ version, questions }: Version): VersionWords {
	const { title, found, why, can_change, cannot_change, what_changed, why_changed } = version;
	return {
		...{ title, found, why, can_change, cannot_change },
		questions: questions.map(({ text }) => text),
		what_changed: what_changed ?? '',
		why_changed: why_changed ?? ''
	};
}

/** Another one for other words: by it somebody who saves or publishes is told that a colleague was faster. */
export function stamp({ title, found, why, can_change, cannot_change, ...more }: VersionWords) {
	const { questions, what_changed, why_changed } = more;
	const all = [title, found, why, can_change, cannot_change, questions, what_changed, why_changed];
	return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
}

/** Whether the finding says something else, whatever is written about the change. */
export function differ(one: Version, other: Version): boolean {
	const bare = (each: Version) => stamp({ ...wordsOf(each), what_changed: '', why_changed: '' });
	return bare(one) !== bare(other);
}
