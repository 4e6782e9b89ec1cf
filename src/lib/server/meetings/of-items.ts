import type { Day, Db } from '../db/index.ts';

/** The meeting of each agenda item, as far as a study may know it: that it was, and its day. */
export async function meetingsOfItems(
	db: Db,
	items: string[]
): Promise<Map<string, { id: string; on_day: Day }>> {
	const rows = await db
		.selectFrom('agenda_item')
		.innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
		.where('agenda_item.id', 'in', items)
		.select(['agenda_item.id as item', 'meeting.id', 'meeting.on_day'])
		.execute();
	return new Map(rows.map(({ item, ...meeting }) => [item, meeting]));
}
