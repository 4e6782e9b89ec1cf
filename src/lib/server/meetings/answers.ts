import { instantOf } from '#lib/text/dates.ts';
import { comingWays, type Coming } from '#lib/text/coming.ts';
import { now, type Db } from '../db/index.ts';
import type { MeetingAnswerRow, MeetingRow } from './tables.ts';

/** What somebody says of coming to a meeting. */
export type Answer = Coming;

type Where = Pick<MeetingRow, 'on_day' | 'starts' | 'ends' | 'place' | 'link' | 'cancelled_at'>;

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

/** What can be answered: online where there is a link, in person unless there is nothing but a link. */
export function answersFor({ place, link }: Pick<Where, 'place' | 'link'>): Answer[] {
	return comingWays.filter((way) => {
		if (way === 'online') return link !== '';
		return way !== 'in person' || place !== '' || link === '';
	});
}

/** The same for organisers: nobody rings them, since it is they who ring. */
export function withoutCall(answers: Answer[]): Answer[] {
	return answers.filter((answer) => answer !== 'ring me');
}

/** Whether nothing can be answered any more: it is over, or cancelled. */
export function isClosed({ on_day, ends, cancelled_at }: Where): boolean {
	return cancelled_at !== null || instantOf(on_day, ends) <= now();
}

/** Forgets what somebody answered in a group they leave: about every meeting, past ones too. */
export async function forgetAnswers(db: Db, person: string, group: string) {
	const meetings = db.selectFrom('meeting').select('id').where('group_id', '=', group);
	await db
		.deleteFrom('meeting_answer')
		.where('person_id', '=', person)
		.where('meeting_id', 'in', meetings)
		.execute();
}
