import type { Actor } from '../access/index.ts';
import * as challenges from '../challenges/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import * as glossary from '../glossary/index.ts';
import * as groups from '../groups/index.ts';
import { forgetFormsOf } from '../http/index.ts';
import * as invitations from '../invitations/index.ts';
import * as meetings from '../meetings/index.ts';
import * as quotations from '../quotations/index.ts';
import * as reflections from '../reflections/index.ts';
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
		await meetings.forgetAttendance(db, actor.person, group.id);
		await meetings.forgetAnswers(db, actor.person, group.id);
		await meetings.forgetDoer(db, actor.person, group.id);
		if (words === 'keep') {
			await reflections.forgetGiver(db, actor.person, group.id);
			return null;
		}
		await takeAway(db, actor, group);
		await forgetFormsOf(db, actor.person);
		return null;
	});
}

/**
 * Takes a person out of the group, by an organiser, who erases the words only at that person's wish. The
 * last organiser cannot be taken out: a value, and nothing is done.
 */
export function remove(db: Db, actor: Actor, group: { id: string }, person: string, words: Words) {
	return together(db, async (db) => {
		const refused = await invitations.removeFromGroup(db, actor, group, person);
		if (refused) return refused;
		await contributions.forgetVisits(db, person, group);
		await meetings.forgetAttendance(db, person, group.id);
		await meetings.forgetAnswers(db, person, group.id);
		await meetings.forgetDoer(db, person, group.id);
		if (words === 'keep') {
			await reflections.forgetGiver(db, person, group.id);
			return null;
		}
		await takeAway(db, actor, group, person);
		await forgetFormsOf(db, person);
		return null;
	});
}

/**
 * Erases all that a person gave in a group, whether they belong to it still or not: the actor, or
 * somebody at whose wish an organiser does.
 */
export async function takeAway(db: Db, actor: Actor, group: { id: string }, person = actor.person) {
	const { slug } = await groups.find(db, group.id);
	for (const forget of [drafts.forgetOf, drafts.forgetFor])
		await forget(db, person, `/groups/${slug}/`);
	await contributions.takeAway(db, actor, group.id, person);
	await glossary.forgetAskedBy(db, person, group.id);
	await worries.takeNotesAway(db, person, group.id);
	await meetings.takeSuggestionsAway(db, actor, group, person);
	await meetings.eraseDoings(db);
	await reflections.takeAway(db, actor, group, person);
	await themes.eraseDoubts(db);
	await themes.eraseMemos(db);
	await quotations.eraseQuotations(db);
	await challenges.eraseChallenges(db);
}
