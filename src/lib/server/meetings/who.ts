import type { Db } from '../db/index.ts';
import type { AttendanceRow, MeetingRow } from './tables.ts';

export type How = AttendanceRow['how'];

/** How each person who is written down took part, by person id. For organisers, and for what they count. */
export async function attendance(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>
): Promise<Map<string, How>> {
	const rows = await db
		.selectFrom('attendance')
		.select(['person_id', 'how'])
		.where('meeting_id', '=', meeting.id)
		.execute();
	return new Map(rows.map(({ person_id, how }) => [person_id, how]));
}

/** Ids of those who came to a meeting, in the room or online, as far as names are written down. */
export async function wasThere(db: Db, meeting: Pick<MeetingRow, 'id'>): Promise<string[]> {
	return (await cameTo(db, [meeting.id])).map(({ person }) => person);
}

/** Who came to which of those meetings. */
export async function cameTo(db: Db, meetings: string[]) {
	return db
		.selectFrom('attendance')
		.select(['meeting_id as meeting', 'person_id as person'])
		.where('meeting_id', 'in', meetings)
		.where('how', '<>', 'apologies')
		.orderBy('meeting_id')
		.orderBy('person_id')
		.execute();
}

/** The meetings at which somebody is written down, the latest first: for the copy of what we hold. */
export async function attendedBy(db: Db, person: string) {
	return db
		.selectFrom('attendance')
		.innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
		.select(['meeting.title', 'meeting.on_day', 'attendance.how', 'attendance.recorded_at'])
		.where('attendance.person_id', '=', person)
		.orderBy('meeting.on_day', 'desc')
		.orderBy('meeting.id')
		.execute();
}

/** Forgets that somebody who leaves a group was at its meetings. The numbers stay. */
export async function forgetAttendance(db: Db, person: string, group: string): Promise<void> {
	const meetings = db.selectFrom('meeting').select('id').where('group_id', '=', group);
	await db
		.deleteFrom('attendance')
		.where('person_id', '=', person)
		.where('meeting_id', 'in', meetings)
		.execute();
}
