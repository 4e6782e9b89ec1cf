import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import { held } from './next-version.ts';
import { missing } from './publish.ts';
import type { PromptRow } from './tables.ts';
import { threadsOf } from './threads.ts';
import { differ, publishedVersions, stamp, wordsOf, type Version } from './versions.ts';

/** What keeps a draft from being published. `unexplained`: it does not say what changed, or why. */
export type Lack = 'unfinished' | 'unchanged' | 'unexplained';
export type VersionRefusal =
	| ('study ended' | Lack)
	/** by a colleague, while one looked at it */
	| ('changed' | 'published' | 'dropped');

/**
 * Publishes the next version: from now on it is what the team thinks. It opens nothing again, and what
 * members answered stays with the version they read. The groups that have the finding are told.
 *
 * @param seen the stamp of the words that whoever publishes has read
 */
export async function publishVersion(
	db: Db,
	actor: Actor,
	prompt: Pick<PromptRow, 'id' | 'study_id'>,
	{ version }: Pick<Version, 'version'>,
	seen: string
): Promise<VersionRefusal | Version> {
	allow(actor, 'prompt.publish', { study: prompt.study_id });
	const { ended_at } = await studies.find(db, prompt.study_id);
	if (ended_at) return 'study ended';

	return together(db, async (db) => {
		const draft = await held(db, version);
		if (typeof draft === 'string') return draft;
		if (stamp(wordsOf(draft)) !== seen) return 'changed';
		const refusal = unready(draft, (await publishedVersions(db, prompt.id)).at(-1));
		if (refusal) return refusal;

		const published = await db
			.updateTable('prompt_version')
			.set({ published_at: now(), published_by: actor.person })
			.where('id', '=', version.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'version.published', 'version', published);
		await tell(db, prompt, published);
		return { ...draft, version: published };
	});
}

/** What a draft lacks before it can take the place of the version that is shown. */
export function unready(draft: Version, shown: Version | undefined): Lack | null {
	const { what_changed, why_changed } = draft.version;
	if (missing(draft).length) return 'unfinished';
	if (shown && !differ(draft, shown)) return 'unchanged';
	return what_changed?.trim() && why_changed?.trim() ? null : 'unexplained';
}

/** A letter to everybody in each group that the finding was let into. */
async function tell(db: Db, prompt: { id: string }, version: { id: string }) {
	for (const { thread } of await threadsOf(db, prompt.id)) {
		if (!thread.let_in_at) continue;
		const about = { kind: 'version', id: `${thread.id} ${version.id}` };
		await groups.tell(db, thread.group_id, { kind: 'version.published', about });
	}
}
