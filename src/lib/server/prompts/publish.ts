import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db, type Instant } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as studies from '../studies/index.ts';
import { promise } from './feedback.ts';
import { tell } from './let-in.ts';
import { find, type Written } from './written.ts';

export type PublishRefusal =
	'no groups' | 'not a partner' | 'unfinished' | 'closed' | 'date past' | 'study ended';

/** What a draft still lacks before a group can be asked. */
export type Missing = 'found' | 'why' | 'questions' | 'can_change' | 'cannot_change';

/** The parts of a prompt that are still empty, in the order of its form. */
export function missing({ version, questions }: Pick<Written, 'version' | 'questions'>): Missing[] {
	const parts = ['found', 'why', 'questions', 'can_change', 'cannot_change'] as const;
	return parts.filter((part) => (part === 'questions' ? !questions.length : !version[part].trim()));
}

/**
 * Puts the prompt to groups that are partners of its study: each gets a thread, which its organiser
 * lets in, or which is let in at once where the group wants it so. While it is open it can be put to
 * further groups later; one that was asked already is left as it is.
 *
 * @param groups ids of groups
 */
export async function publishPrompt(
	db: Db,
	actor: Actor,
	prompt: Written['prompt'],
	groups: string[]
): Promise<PublishRefusal | Written> {
	allow(actor, 'prompt.publish', { study: prompt.study_id });
	const written = await find(db, prompt.id);
	const partners = await studies.partners(db, prompt.study_id);
	const asked = partners.map((each) => each.group).filter((group) => groups.includes(group.id));

	const { ended_at } = await studies.find(db, prompt.study_id);
	if (ended_at) return 'study ended';
	if (!groups.length) return 'no groups';
	if (asked.length < new Set(groups).size) return 'not a partner';
	if (missing(written).length) return 'unfinished';
	if (written.prompt.closed_at) return 'closed';
	if (written.prompt.closes_on < today()) return 'date past';

	return together(db, async (db) => {
		const at = now();
		await release(db, actor, written, at);
		for (const group of asked) await put(db, actor, written, group, at);
		return find(db, prompt.id);
	});
}

/** The first time: the prompt, its version and the promise of a day to say what the team did. */
async function release(db: Db, actor: Actor, { prompt, version }: Written, at: Instant) {
	const by = { published_at: at, published_by: actor.person };
	const first = await db
		.updateTable('prompt')
		.set(by)
		.where('id', '=', prompt.id)
		.where('published_at', 'is', null)
		.returningAll()
		.executeTakeFirst();
	if (!first) return;
	await db.updateTable('prompt_version').set(by).where('id', '=', version.id).execute();
	await promise(db, actor, first, null);
	await record(db, actor, 'prompt.published', 'prompt', first);
}

async function put(db: Db, actor: Actor, { prompt }: Written, group: GroupRow, at: Instant) {
	const atOnce = group.lets_in_at_once_since !== null;
	const thread = await db
		.insertInto('thread')
		.values({
			id: id(),
			prompt_id: prompt.id,
			group_id: group.id,
			asked_at: at,
			asked_by: actor.person,
			let_in_at: atOnce ? at : null,
			let_in_by: atOnce ? actor.person : null,
			next_number: 1
		})
		.onConflict((conflict) => conflict.columns(['prompt_id', 'group_id']).doNothing())
		.returningAll()
		.executeTakeFirst();
	if (!thread) return;
	await record(db, actor, 'thread.asked', 'thread', thread);
	if (!atOnce) return;
	await record(db, actor, 'thread.let-in', 'thread', thread, 'at once');
	await tell(db, thread);
}
