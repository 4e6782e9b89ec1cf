import type { Actor } from '../access/index.ts';
import * as arrivals from '../arrivals/index.ts';
import * as calls from '../calls/index.ts';
import { together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import { closeOpen } from './invite.ts';

/** Leaves the group; a letter that was not used yet does not bring one back. */
export function leaveGroup(db: Db, actor: Actor, group: { id: string }) {
	return together(db, async (db) => {
		const refused = await groups.leave(db, actor, group);
		if (refused) return refused;
		await closeOpen(db, actor, { group: group.id }, actor.person);
		await calls.forget(db, actor.person, group.id);
		await arrivals.forget(db, actor.person, group.id);
		return null;
	});
}

/** Takes a person out of the group; a letter that was not used yet does not bring them back. */
export function removeFromGroup(db: Db, actor: Actor, group: { id: string }, person: string) {
	return together(db, async (db) => {
		const refused = await groups.remove(db, actor, group, person);
		if (refused) return refused;
		await closeOpen(db, actor, { group: group.id }, person);
		await calls.forget(db, person, group.id);
		await arrivals.forget(db, person, group.id);
		return null;
	});
}

/** Takes a person off the team; a letter that was not used yet does not bring them back. */
export function removeFromStudy(db: Db, actor: Actor, study: { id: string }, person: string) {
	return together(db, async (db) => {
		const refused = await studies.removeFromTeam(db, actor, study, person);
		if (!refused) await closeOpen(db, actor, { study: study.id }, person);
		return refused;
	});
}
