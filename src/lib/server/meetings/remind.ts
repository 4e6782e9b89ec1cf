import { daysAfter, daysBetween, today } from '#lib/text/dates.ts';
import type { Day, Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { answersTo } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** How many days before. */
const [WEEK, SOON] = [7, 2];

/**
 * Queues what is said of a meeting that comes near: a week before to everybody who has not answered,
 * two days before to everybody who comes. Once each, however often it runs; again where the meeting
 * was moved to another day. Whether it still fits is asked again when it is written. A job runs it.
 */
export async function remindOfMeetings(db: Db, day: Day = today()): Promise<void> {
	const near = await db
		.selectFrom('meeting')
		.selectAll()
		.where('on_day', '>', day)
		.where('on_day', '<=', daysAfter(day, WEEK))
		.where('cancelled_at', 'is', null)
		.execute();
	for (const meeting of near) await remind(db, meeting, day);
}

async function remind(db: Db, meeting: MeetingRow, day: Day) {
	const which = daysBetween(day, meeting.on_day) <= SOON ? 'soon' : 'week';
	const answers = await answersTo(db, meeting);
	const present = await groups.people(db, meeting.group_id);
	const to = present.filter(({ person_id, role }) => {
		const answer = answers.get(person_id)?.answer;
		if (which === 'week') return !answer && role === 'member'; // who runs it is not asked
		return answer === 'in person' || answer === 'online';
	});
	await groups.tell(db, meeting.group_id, {
		kind: 'meeting.reminder',
		about: { kind: 'meeting', id: `${meeting.id} ${which} ${meeting.on_day}` },
		// whoever planned it knows
		except: meeting.created_by,
		only: new Set(to.map((each) => each.person_id))
	});
}

/** Which reminder a letter is, and of what day. */
export function readReminder(about: string) {
	const [, which = '', day = ''] = about.split(' ');
	return { which, day };
}
