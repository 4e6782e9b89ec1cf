import { allow, notFound, organises, type Actor } from '../access/index.ts';
import * as calls from '../calls/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { answersFor, answersTo, isClosed, type Answer } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** `page`: the address it was pressed on, or the kind of letter. `number`: another than the one on record. */
export type Said = { answer: Answer; page: string; number?: string | null };

/** Why nothing was stored: it is over or cancelled, that is not offered, or no number is known to ring. */
export type AnswerRefusal = 'closed' | 'not offered' | 'no number';

/** Says whether the actor comes. It can be said otherwise until the meeting ends. */
export async function answer(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	said: Said
): Promise<AnswerRefusal | null> {
	allow(actor, 'meeting.answer', { group: meeting.group_id });
	if (said.answer === 'ring me' && organises(actor, meeting.group_id)) return 'not offered';
	return store(db, actor, meeting, actor.person, said);
}

/** Writes down what somebody of the group told an organiser. Null takes it back: nothing was said. */
export async function recordAnswer(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	person: string,
	said: Said | null
): Promise<AnswerRefusal | null> {
	allow(actor, 'attendance.record', { group: meeting.group_id });
	const present = await groups.people(db, meeting.group_id);
	if (!present.some((each) => each.person_id === person)) notFound();
	return said ? store(db, actor, meeting, person, said) : takeBack(db, actor, meeting, person);
}

function store(db: Db, actor: Actor, meeting: MeetingRow, person: string, said: Said) {
	const { answer, page, number } = said;
	return together(db, async (db) => {
		if (isClosed(meeting)) return 'closed';
		if (!answersFor(meeting).includes(answer)) return 'not offered';
		if (answer === 'ring me') {
			const asked = await calls.ask(db, person, { id: meeting.group_id }, { page, number });
			if (asked === 'no number') return asked;
		}
		if ((await answersTo(db, meeting)).get(person)?.answer === answer) return null;
		const given = { answer, answered_at: now(), recorded_by: actor.person };
		await db
			.insertInto('meeting_answer')
			.values({ meeting_id: meeting.id, person_id: person, ...given })
			.onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(given))
			.execute();
		await record(db, actor, 'meeting.answered', 'meeting', meeting);
		return null;
	});
}

function takeBack(db: Db, actor: Actor, meeting: MeetingRow, person: string) {
	return together(db, async (db) => {
		if (isClosed(meeting)) return 'closed' as const;
		const gone = await db
			.deleteFrom('meeting_answer')
			.where('meeting_id', '=', meeting.id)
			.where('person_id', '=', person)
			.returning('person_id')
			.executeTakeFirst();
		if (gone) await record(db, actor, 'meeting.answer-taken-back', 'meeting', meeting);
		return null;
	});
}
