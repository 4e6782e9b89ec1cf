import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as meetings from '#server/meetings/index.ts';
import { at } from './clock.ts';
import { one } from './speak.ts';

type Meeting = Awaited<ReturnType<typeof meetings.makeMeeting>>;

/** Some have said whether they come, two of them on the phone; others have not, so that there is somebody to ring. */
export async function answerInvitation(
	db: Db,
	people: Record<string, Actor>,
	{ slug }: { slug: string },
	meeting: Meeting
) {
	const page = `/groups/${slug}/meetings/${meeting.number}`;
	const say = (days: number, time: string, who: string, answer: meetings.Answer, number?: string) =>
		at(days, time, () =>
			meetings.answer(db, one(people, who), meeting, { answer, page, number }).then(sure)
		);
	const wrote = (days: number, time: string, who: string, answer: meetings.Answer) =>
		at(days, time, () =>
			meetings
				.recordAnswer(db, one(people, 'noor'), meeting, one(people, who).person, { answer, page })
				.then(sure)
		);
	await say(-3, '13:10', 'bashir', 'in person');
	await say(-3, '15:45', 'gwen', 'online');
	await say(-2, '09:05', 'elspeth', 'cannot come');
	await wrote(-2, '11:20', 'clive', 'in person');
	await wrote(-2, '14:15', 'doreen', 'in person');
	await say(-2, '18:30', 'iris', 'in person');
	await say(-1, '10:40', 'hamid', 'ring me', '0114 496 0119');
}

/** A refusal has no place in the example. */
function sure(refused: string | null) {
	if (refused) throw new Error(`the example was refused: ${refused}`);
}
