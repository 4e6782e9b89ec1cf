import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { agenda } from './agenda.ts';
import { next } from './plan.ts';
import type { AgendaItemRow, MeetingRow } from './tables.ts';
import { tellMeeting } from './tell.ts';

/**
 * Cancels a meeting, with words for the group why, and tells everybody. It is not taken back: people
 * were told, so another one is planned. 'has-notes': something was noted there, so it took place.
 */
export async function cancelMeeting(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	why: string
): Promise<MeetingRow | 'has-notes'> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });

	return together(db, async (db) => {
		if (await isNoted(db, meeting)) return 'has-notes';
		const cancelled = await db
			.updateTable('meeting')
			.set({
				...next(meeting),
				cancelled_at: now(),
				cancelled_by: actor.person,
				cancelled_why: why
			})
			.where('id', '=', meeting.id)
			.where('cancelled_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!cancelled) return meeting;
		await record(db, actor, 'meeting.cancelled', 'meeting', meeting);
		await tellMeeting(db, 'meeting.cancelled', cancelled, actor.person);
		return cancelled;
	});
}

/** Whether the meeting of an item was cancelled. */
export async function isOff(db: Db, item: Pick<AgendaItemRow, 'meeting_id'>): Promise<boolean> {
	const off = await db
		.selectFrom('meeting')
		.select('id')
		.where('id', '=', item.meeting_id)
		.where('cancelled_at', 'is not', null)
		.executeTakeFirst();
	return off !== undefined;
}

async function isNoted(db: Db, meeting: MeetingRow) {
	const items = await agenda(db, meeting);
	const noted = await contributions.ofAgendaItems(
		db,
		items.map((item) => item.id)
	);
	return noted.some((point) => !point.withdrawn_at && !point.erased_at);
}
