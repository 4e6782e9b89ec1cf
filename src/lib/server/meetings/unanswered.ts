import { today } from '#lib/text/dates.ts';
import { may, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { isClosed } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** The meetings of a group of which the actor is asked, and has not said, whether they come; the next first. */
export async function unanswered(
	db: Db,
	actor: Actor,
	group: { id: string }
): Promise<Pick<MeetingRow, 'number' | 'title' | 'on_day' | 'starts'>[]> {
	if (!may(actor, 'meeting.answer', { group: group.id })) return [];
	const answered = db
		.selectFrom('meeting_answer')
		.select('meeting_id')
		.where('person_id', '=', actor.person);
	const coming = await db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', '=', group.id)
		.where('on_day', '>=', today())
		.where('id', 'not in', answered)
		.orderBy('on_day')
		.orderBy('starts')
		.execute();
	return coming.filter((meeting) => !isClosed(meeting));
}
