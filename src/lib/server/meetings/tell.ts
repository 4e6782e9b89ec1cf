import { today } from '#lib/text/dates.ts';
import { after, now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { MeetingRow } from './tables.ts';

/** So long news of a meeting waits: a slip of the pen in its date can be mended before anybody reads it. */
const MEND = 15 * 60_000;

type When = Pick<MeetingRow, 'id' | 'group_id' | 'on_day' | 'starts' | 'ends'>;

/** Queues a letter to everybody in the group that a meeting is planned, or stands on another day or hour. */
export async function tellMeeting(
	db: Db,
	kind: 'meeting.planned' | 'meeting.moved',
	meeting: When,
	except: string
) {
	if (meeting.on_day < today()) return; // written down afterwards
	const about = { kind: 'meeting', id: aboutOf(meeting) };
	await groups.tell(db, meeting.group_id, { kind, about, except, after: after(now(), MEND) });
}

/** When the meeting is stands behind its id: a letter about another time than the present one is not sent. */
export function aboutOf({ id, on_day, starts, ends }: Omit<When, 'group_id'>) {
	return `${id} ${on_day} ${starts} ${ends}`;
}

/** Whether it is at another time than before. */
export function isMoved(before: When, after: When) {
	return aboutOf(before) !== aboutOf(after);
}
