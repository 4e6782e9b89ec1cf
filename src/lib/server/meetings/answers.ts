import type { Db } from '../db/index.ts';
import type { MeetingAnswerRow, MeetingRow } from './tables.ts';

/** What somebody says of coming to a meeting. */
export type Answer = MeetingAnswerRow['answer'];

/** What was answered, by person id. */
export async function answersTo(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>
): Promise<Map<string, MeetingAnswerRow>> {
	const rows = await db
		.selectFrom('meeting_answer')
		.selectAll()
		.where('meeting_id', '=', meeting.id)
		.execute();
	return new Map(rows.map((row) => [row.person_id, row]));
}
