import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import type { MeetingRow } from './tables.ts';

/** How many came, and how many sent apologies. Null: nobody has counted. Never names. */
export type Attendance = Pick<
	MeetingRow,
	'members_came' | 'researchers_came' | 'others_came' | 'apologies'
>;

/** Records how many came. It can be put right at any time. */
export async function recordAttendance(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	numbers: Attendance
) {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	const { members_came, researchers_came, others_came, apologies } = numbers;

	await together(db, async (db) => {
		await db
			.updateTable('meeting')
			.set({ members_came, researchers_came, others_came, apologies })
			.where('id', '=', meeting.id)
			.execute();
		await record(db, actor, 'meeting.attendance', 'meeting', meeting);
	});
}
