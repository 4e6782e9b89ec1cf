import type { Day, Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { MeetingRow } from './tables.ts';

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

/** The meetings that talk about a finding of that study. */
export function carrying(db: Db, study: { id: string }): Promise<MeetingRow[]> {
	const items = db
		.selectFrom('agenda_item')
		.select('meeting_id')
		.where('thread_id', 'in', threadIds(db, { study: study.id }));
	return db.selectFrom('meeting').selectAll().where('id', 'in', items).execute();
}
