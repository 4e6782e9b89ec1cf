import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import type { MeetingRow } from './tables.ts';

const kinds = ['members', 'researchers', 'others'] as const;
type Kind = (typeof kinds)[number];

/**
 * How many came, how many of those online, and how many sent apologies. Null: nobody has counted.
 * Never names.
 */
export type Attendance = Pick<MeetingRow, `${Kind}_came` | 'apologies'> &
	Partial<Pick<MeetingRow, `${Kind}_online`>>;

/** Of which of them more would have been online than came at all. */
export type AttendanceRefusal = { moreOnline: Kind[] };

/** Records how many came. It can be put right at any time. Numbers that cannot be are refused. */
export async function recordAttendance(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	numbers: Attendance
): Promise<AttendanceRefusal | null> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	const moreOnline = kinds.filter(
		(kind) => (numbers[`${kind}_online`] ?? 0) > (numbers[`${kind}_came`] ?? 0)
	);
	if (moreOnline.length) return { moreOnline };
	const { members_came, researchers_came, others_came, apologies } = numbers;
	const { members_online = null, researchers_online = null, others_online = null } = numbers;

	return together(db, async (db) => {
		await db
			.updateTable('meeting')
			.set({ members_came, researchers_came, others_came, apologies })
			.set({ members_online, researchers_online, others_online })
			.where('id', '=', meeting.id)
			.execute();
		await record(db, actor, 'meeting.attendance', 'meeting', meeting);
		return null;
	});
}
