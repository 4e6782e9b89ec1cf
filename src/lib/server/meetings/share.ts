import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { carryActions } from './standing.ts';
import type { MeetingRow } from './tables.ts';

/**
 * Shares the notes of a meeting with the group: each point takes its number in its finding's thread
 * (rules.md A2, A4). Once more, it shares what was noted since. Points that were made private again
 * after an earlier sharing stay so.
 */
export async function shareNotes(db: Db, actor: Actor, meeting: MeetingRow): Promise<void> {
	allow(actor, 'meeting.share-notes', { group: meeting.group_id });
	await together(db, (db) => shareAll(db, actor, meeting));
}

/** The same inside a transaction of the caller's. */
export async function shareAll(db: Db, actor: Actor, meeting: Pick<MeetingRow, 'id' | 'group_id'>) {
	const points = await unshared(db, meeting);
	await contributions.sharePoints(
		db,
		actor,
		points.map((point) => point.id)
	);
	await db
		.updateTable('meeting')
		.set({ notes_shared_at: now(), notes_shared_by: actor.person })
		.where('id', '=', meeting.id)
		.where('notes_shared_at', 'is', null)
		.execute();
	await carryActions(db, meeting.group_id);
	await record(db, actor, 'meeting.notes-shared', 'meeting', meeting);
}

/** The points of a meeting that the group has never read, oldest first. */
export async function unshared(db: Db, meeting: Pick<MeetingRow, 'id'>) {
	const items = db.selectFrom('agenda_item').select('id').where('meeting_id', '=', meeting.id);
	const ids = (await items.execute()).map((item) => item.id);
	const points = await contributions.ofAgendaItems(db, ids);
	return points.filter((point) => !point.shared_at && !point.withdrawn_at && !point.erased_at);
}

/** How many those are. */
export async function unsharedCount(db: Db, meeting: Pick<MeetingRow, 'id'>): Promise<number> {
	return (await unshared(db, meeting)).length;
}
