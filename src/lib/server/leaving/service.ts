import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import * as groups from '../groups/index.ts';
import { forgetFormsOf } from '../http/index.ts';
import * as inbox from '../inbox/index.ts';
import * as invitations from '../invitations/index.ts';
import * as mail from '../mail/index.ts';
import * as payments from '../payments/index.ts';
import * as meetings from '../meetings/index.ts';
import * as reflections from '../reflections/index.ts';
import * as studies from '../studies/index.ts';
import * as worries from '../worries/index.ts';
import { leave, takeAway, type Words } from './group.ts';

/** Why somebody cannot leave the service yet; `name` says of which group or study. */
export type Obstacle =
	| { kind: 'last organiser'; name: string }
	| { kind: 'last lead'; name: string }
	| { kind: 'only administrator' };

/**
 * Leaves the service: every group and team, every device, every invitation and letter. The name and
 * all ways to reach the person are erased. `keep`: the words stay without the name; `take`: all that
 * the person ever gave is erased at once, in groups left before too. Where others would be left
 * without anybody to run things, nothing is done and the obstacle is returned.
 */
export async function leaveService(db: Db, actor: Actor, words: Words): Promise<Obstacle | null> {
	try {
		await together(db, (db) => go(db, actor, words));
		return null;
	} catch (problem) {
		if (problem instanceof Stopped) return problem.obstacle;
		throw problem;
	}
}

/** What keeps the actor from leaving the service now. */
export async function obstacles(db: Db, actor: Actor): Promise<Obstacle[]> {
	const found: Obstacle[] = [];
	for (const group of await groups.list(db, Object.keys(actor.groups))) {
		const all = await groups.organisers(db, group.id);
		if (all.length === 1 && all[0]?.person_id === actor.person)
			found.push({ kind: 'last organiser', name: group.name });
	}
	for (const study of await studies.list(db, Object.keys(actor.studies))) {
		const all = await studies.leads(db, study.id);
		if (all.length === 1 && all[0]?.person_id === actor.person)
			found.push({ kind: 'last lead', name: study.title });
	}
	const run = await accounts.administrators(db);
	if (run.length === 1 && run[0] === actor.person) found.push({ kind: 'only administrator' });
	return found;
}

async function go(db: Db, actor: Actor, words: Words) {
	const [first] = await obstacles(db, actor);
	if (first) throw new Stopped(first);
	if (words === 'take') await takeAll(db, actor);
	for (const group of await groups.list(db, Object.keys(actor.groups)))
		if (await leave(db, actor, group, 'keep'))
			throw new Stopped({ kind: 'last organiser', name: group.name });
	for (const { study_id: id, title } of await studies.everOn(db, actor.person))
		if (await studies.leaveTeam(db, actor, { id }))
			throw new Stopped({ kind: 'last lead', name: title });
	await invitations.endAll(db, actor);
	await drafts.forgetOf(db, actor.person);
	await forgetFormsOf(db, actor.person);
	await mail.forgetLettersTo(db, actor.person);
	await meetings.stopCalendar(db, actor);
	await payments.forgetPerson(db, actor.person);
	await reflections.forgetGiver(db, actor.person);
	await inbox.forgetInbox(db, actor.person);
	if (await accounts.depart(db, actor)) throw new Stopped({ kind: 'only administrator' });
}

/** Everywhere the person ever gave something, or belonged. */
async function takeAll(db: Db, actor: Actor) {
	const belonged = await groups.everOf(db, actor.person);
	const given = [
		...(await contributions.groupsOf(db, actor.person)),
		...(await reflections.groupsOf(db, actor.person))
	];
	for (const id of new Set([...belonged.map(({ group_id }) => group_id), ...given]))
		await takeAway(db, actor, { id });
	await contributions.forgetReportsBy(db, actor.person);
	await worries.takeNotesAway(db, actor.person);
}

/** Undoes the whole transaction: nobody leaves half. */
class Stopped extends Error {
	readonly obstacle: Obstacle;
	constructor(obstacle: Obstacle) {
		super(obstacle.kind);
		this.obstacle = obstacle;
	}
}
