import { allow, type Actor } from '../access/index.ts';
import { after, DAY, now, together, type Db } from '../db/index.ts';
import { forgetAbout } from '../mail/index.ts';
import { threadIds } from '../prompts/index.ts';
import { note } from './give.ts';

/** Erases what was taken back a day ago or longer (rules.md A9). A job runs it. */
export async function eraseTakenBack(db: Db): Promise<void> {
	const due = await db
		.selectFrom('reflection')
		.select('id')
		.where('withdrawn_at', '<=', after(now(), -DAY))
		.where('erased_at', 'is', null)
		.execute();
	for (const { id } of due) await erase(db, null, id);
}

/** Erases at once all that a person gave in a group, for whoever leaves and takes their words along. */
export async function takeAway(
	db: Db,
	actor: Actor,
	group: { id: string },
	person: string
): Promise<void> {
	// for oneself it needs no leave; for another it takes an organiser, at that person's wish
	if (person !== actor.person) allow(actor, 'reflection.record', { group: group.id });
	let mine = db
		.selectFrom('reflection')
		.select('id')
		.where('group_id', '=', group.id)
		.where('person_id', '=', person)
		.where('erased_at', 'is', null);
	// what somebody said for a study's team is nobody else's to take away
	if (person !== actor.person) mine = mine.where('role', '<>', 'researcher');
	for (const { id } of await mine.execute()) await erase(db, actor, id);
	await forgetWish(db, person, group.id);
}

/** The words of somebody who left stay, and nothing says any more whose they are. */
export async function forgetGiver(db: Db, person: string, group?: string): Promise<void> {
	let theirs = db
		.updateTable('reflection')
		.set({ person_id: null, box_key: null })
		.where('person_id', '=', person);
	// in leaving a group nobody leaves a team
	if (group) theirs = theirs.where('group_id', '=', group).where('role', '<>', 'researcher');
	await theirs.execute();
	await forgetWish(db, person, group);
}

/** Takes back what these people gave to a study that has ended, because they did not allow us to keep it. */
export async function withdrawFrom(db: Db, actor: Actor, study: string, persons: string[]) {
	const gone = await db
		.updateTable('reflection')
		.set({ withdrawn_at: now() })
		.where('thread_id', 'in', threadIds(db, { study }))
		.where('role', '<>', 'researcher')
		.where('person_id', 'in', persons)
		.where('withdrawn_at', 'is', null)
		.returning('thread_id')
		.execute();
	for (const { thread_id } of gone)
		await note(db, actor, 'reflection.taken-back', { kind: 'finding', id: thread_id ?? '' });
}

async function erase(db: Db, actor: Actor | null, id: string) {
	await together(db, async (db) => {
		const at = now();
		const words = { done: '', hoped: '', changed: '', well: '', not_well: '' };
		const gone = await db
			.updateTable('reflection')
			.set({ ...words, person_id: null, box_key: null, erased_at: at })
			.set((eb) => ({ withdrawn_at: eb.fn.coalesce('withdrawn_at', eb.val(at)) }))
			.where('id', '=', id)
			.where('erased_at', 'is', null)
			.returning(['thread_id', 'meeting_id'])
			.executeTakeFirst();
		if (!gone) return;
		await forgetAbout(db, 'reflection', id);
		const of = gone.thread_id ?? gone.meeting_id ?? '';
		await note(db, actor, 'reflection.erased', {
			kind: gone.thread_id ? 'finding' : 'meeting',
			id: of
		});
	});
}

async function forgetWish(db: Db, person: string, group?: string) {
	let wish = db.deleteFrom('reflection_declined').where('person_id', '=', person);
	if (group) wish = wish.where('group_id', '=', group);
	await wish.execute();
}
