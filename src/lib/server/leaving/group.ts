import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import * as groups from '../groups/index.ts';
import { forgetFormsOf } from '../http/index.ts';
import * as invitations from '../invitations/index.ts';
import * as meetings from '../meetings/index.ts';
import * as themes from '../themes/index.ts';
import * as worries from '../worries/index.ts';

/** What becomes of what somebody said when they leave. */
export type Words = 'keep' | 'take';

/**
 * Leaves the group. `keep`: the words stay, without the name. `take`: all that the person gave there is
 * erased at once (rules.md A9). The last organiser cannot leave: a value, and nothing is done.
 */
export function leave(db: Db, actor: Actor, group: { id: string }, words: Words) {
	return together(db, async (db) => {
		const refused = await invitations.leaveGroup(db, actor, group);
		if (refused) return refused;
		await contributions.forgetVisits(db, actor.person, group);
		if (words === 'keep') return null;
		await takeAway(db, actor, group);
		await forgetFormsOf(db, actor.person);
		return null;
	});
}

/** Erases all that the actor gave in a group, whether they belong to it still or not. */
export async function takeAway(db: Db, actor: Actor, group: { id: string }) {
	const { slug } = await groups.find(db, group.id);
	for (const forget of [drafts.forgetOf, drafts.forgetFor])
		await forget(db, actor.person, `/groups/${slug}/`);
	await contributions.takeAway(db, actor, group.id, actor.person);
	await worries.takeNotesAway(db, actor.person, group.id);
	await meetings.takeSuggestionsAway(db, actor, group);
	await themes.eraseDoubts(db);
}
