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
		return meetings.map(({ number, on_day, title, starts, place }) => {
			return { number, on_day, title, starts, place };
		});

	const own = await ownItems(db, actor, meetings);
	return meetings
		.filter((meeting) => own.has(meeting.id))
		.map(({ number, on_day }) => ({ number, on_day, title: null, starts: null, place: null }));
}
