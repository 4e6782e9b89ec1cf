import { may, notFound, type Actor } from '../access/index.ts';
import type { Db, Day } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { ownItems } from './agenda.ts';
import type { MeetingRow } from './tables.ts';

/** A meeting as a list shows it. A researcher is told its day and nothing else, hence no title. */
export type ListedMeeting = {
	number: number;
	on_day: Day;
	title: string | null;
	starts: string | null;
	place: string | null;
	cancelled: boolean;
};

/** The group's meeting with that number, which may come from an address. Throws 404 when there is none. */
export async function byNumber(
	db: Db,
	group: Pick<GroupRow, 'id'>,
	number: string | number
): Promise<MeetingRow> {
	const wanted = /^[1-9]\d{0,8}$/.test(String(number)) ? Number(number) : notFound();
	const meeting = await db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', '=', group.id)
		.where('number', '=', wanted)
		.executeTakeFirst();
	return meeting ?? notFound();
}

/**
 * The group's meetings that this person may know of, the latest day first: all for its members and
 * organisers; for a researcher those with an item about the own study (rules.md A11).
 */
export async function meetingsOf(
	db: Db,
	actor: Actor,
	group: Pick<GroupRow, 'id'>
): Promise<ListedMeeting[]> {
	const meetings = await db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', '=', group.id)
		.orderBy('on_day', 'desc')
		.orderBy('number', 'desc')
		.execute();
	if (may(actor, 'group.read', { group: group.id }))
		return meetings.map(({ number, on_day, title, starts, place, cancelled_at }) => {
			return { number, on_day, title, starts, place, cancelled: cancelled_at !== null };
		});

	const own = await ownItems(db, actor, meetings);
	return meetings
		.filter((meeting) => own.has(meeting.id))
		.map(({ number, on_day, cancelled_at }) => {
			const day = { number, on_day, cancelled: cancelled_at !== null };
			return { ...day, title: null, starts: null, place: null };
		});
}

/** The meeting that the group had before this one; one that was cancelled does not count. */
export async function before(
	db: Db,
	meeting: Pick<MeetingRow, 'group_id' | 'on_day' | 'starts' | 'number'>
): Promise<MeetingRow | null> {
	const rows = await db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', '=', meeting.group_id)
		.where('cancelled_at', 'is', null)
		.where('on_day', '<=', meeting.on_day)
		.orderBy('on_day', 'desc')
		.orderBy('starts', 'desc')
		.orderBy('number', 'desc')
		.execute();
	return rows.find((row) => isBefore(row, meeting)) ?? null;
}

function isBefore(
	a: Pick<MeetingRow, 'on_day' | 'starts' | 'number'>,
	b: Pick<MeetingRow, 'on_day' | 'starts' | 'number'>
) {
	if (a.on_day !== b.on_day) return a.on_day < b.on_day;
	if (a.starts !== b.starts) return a.starts < b.starts;
	return a.number < b.number;
}
