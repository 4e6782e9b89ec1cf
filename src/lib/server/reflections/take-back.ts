import { allow, notFound, type Actor } from '../access/index.ts';
import { after, DAY, now, together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { note } from './give.ts';
import { columnOf, standing, take } from './rows.ts';
import { showEnough } from './show.ts';
import type { Subject } from './subject.ts';
import type { ReflectionRow } from './tables.ts';

/**
 * Takes the actor's own answers back: nobody reads them from now on. They can be brought back for a
 * day, then they are erased (rules.md A9). Where fewer than five are left, none are shown.
 */
export async function takeBack(db: Db, actor: Actor | null, subject: Subject): Promise<void> {
	allow(actor, 'reflection.give', subject.place);
	const row = await mineOf(db, actor, subject);
	if (row) await withdraw(db, actor, subject, row);
	await drafts.forgetOf(
		db,
		actor.person,
		`/groups/${subject.group.slug}/reflections/${subject.address}`
	);
}

/** Brings back what the actor took back within the last day. False: too late, or answered anew meanwhile. */
export async function bringBack(db: Db, actor: Actor | null, subject: Subject): Promise<boolean> {
	allow(actor, 'reflection.give', subject.place);
	const row = await takenBack(db, actor, subject);
	return row ? restore(db, actor, subject, row) : false;
}

/** The same two for what the organiser typed in, at its giver’s wish. `row`: of `recordedAt`. */
export async function takeBackRecorded(db: Db, actor: Actor, subject: Subject, row: ReflectionRow) {
	allowRecorded(actor, subject, row);
	await withdraw(db, actor, subject, row);
}

export async function bringBackRecorded(
	db: Db,
	actor: Actor,
	subject: Subject,
	row: ReflectionRow
) {
	allowRecorded(actor, subject, row);
	return restore(db, actor, subject, row);
}

/** What the actor gave, or had typed in; null where there is none. */
export async function mineOf(
	db: Db,
	actor: Actor,
	subject: Subject
): Promise<ReflectionRow | null> {
	const row = await standing(db, subject)
		.selectAll()
		.where('person_id', '=', actor.person)
		.executeTakeFirst();
	return row ?? null;
}

/** What the actor took back within the last day, the newest. */
export async function takenBack(
	db: Db,
	actor: Actor,
	subject: Subject
): Promise<ReflectionRow | null> {
	const row = await db
		.selectFrom('reflection')
		.selectAll()
		.where(columnOf(subject), '=', subject.id)
		.where('person_id', '=', actor.person)
		.where('withdrawn_at', '>', after(now(), -DAY))
		.where('erased_at', 'is', null)
		.orderBy('withdrawn_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

function allowRecorded(actor: Actor, { group, id }: Subject, row: ReflectionRow) {
	allow(actor, 'reflection.record', { group: group.id });
	if (row.typed_by !== actor.person || (row.thread_id ?? row.meeting_id) !== id) notFound();
}

async function withdraw(db: Db, actor: Actor, subject: Subject, row: ReflectionRow) {
	// what its giver took back, nobody else brings back: from then on it is as if they had typed it in
	const theirs = row.person_id === actor.person && row.typed_by !== actor.person;
	await together(db, async (db) => {
		await take(db, subject);
		const gone = await db
			.updateTable('reflection')
			.set({ withdrawn_at: now(), ...(theirs && { typed_by: null }) })
			.where('id', '=', row.id)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (gone) await note(db, actor, 'reflection.taken-back', subject);
	});
}

function restore(db: Db, actor: Actor, subject: Subject, row: ReflectionRow): Promise<boolean> {
	return together(db, async (db) => {
		await take(db, subject);
		// whoever answered anew meanwhile has one already, and each has one
		const anew = row.person_id
			? await standing(db, subject)
					.select('id')
					.where('person_id', '=', row.person_id)
					.executeTakeFirst()
			: null;
		if (anew) return anew.id === row.id;
		const back = await db
			.updateTable('reflection')
			.set({ withdrawn_at: null })
			.where('id', '=', row.id)
			.where('withdrawn_at', '>', after(now(), -DAY))
			.where('erased_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!back) return false;
		await note(db, actor, 'reflection.brought-back', subject);
		await showEnough(db, subject);
		return true;
	});
}
