import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { answersTo, type Answer } from './answers.ts';
import type { Attendance } from './attendance.ts';
import type { MeetingRow } from './tables.ts';
import { attendance, type How } from './who.ts';

/** What is pressed for a person; `not there` takes the name off the list. */
export type Mark = How | 'not there';

/** Writes down who came, by person id. Only people of the group; whoever is not named stays as they were. */
export async function markPeople(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	marks: Map<string, Mark>
): Promise<void> {
	allow(actor, 'attendance.record', { group: meeting.group_id });
	await together(db, async (db) => {
		const before = await attendance(db, meeting);
		const present = await groups.people(db, meeting.group_id);
		const changed = present.flatMap(({ person_id }) => {
			const mark = marks.get(person_id);
			return mark && mark !== (before.get(person_id) ?? 'not there') ? [{ person_id, mark }] : [];
		});
		for (const { person_id, mark } of changed) await set(db, actor, meeting, person_id, mark);
		if (changed.length) await record(db, actor, 'meeting.names-recorded', 'meeting', meeting);
	});
}

/**
 * Takes over what people answered to the invitation, for whoever is not marked yet. "Ring me" says
 * neither. Returns how many were marked.
 */
export async function takeOverAnswers(db: Db, actor: Actor, meeting: MeetingRow): Promise<number> {
	allow(actor, 'attendance.record', { group: meeting.group_id });
	return together(db, async (db) => {
		const marked = await attendance(db, meeting);
		const answered = await answersTo(db, meeting);
		const marks = new Map(
			[...answered].flatMap(([person, { answer }]) => {
				const how = meant[answer];
				return how && !marked.has(person) ? [[person, how] as const] : [];
			})
		);
		await markPeople(db, actor, meeting, marks);
		return (await attendance(db, meeting)).size - marked.size;
	});
}

/**
 * The numbers that the names give: members of the group, and apologies. Organisers and guests are not
 * counted by name: what is written down of researchers and others stays.
 */
export async function countNames(
	db: Db,
	meeting: MeetingRow
): Promise<Pick<Attendance, 'members_came' | 'members_online' | 'apologies'>> {
	const how = await attendance(db, meeting);
	const present = await groups.people(db, meeting.group_id);
	const marks = present
		.filter(({ role }) => role === 'member')
		.map(({ person_id }) => how.get(person_id));
	const number = (...wanted: How[]) => marks.filter((mark) => mark && wanted.includes(mark)).length;
	return {
		members_came: number('in person', 'online'),
		members_online: number('online'),
		apologies: number('apologies')
	};
}

const meant: Record<Answer, How | null> = {
	'in person': 'in person',
	online: 'online',
	'cannot come': 'apologies',
	'ring me': null
};

async function set(db: Db, actor: Actor, meeting: MeetingRow, person: string, mark: Mark) {
	if (mark === 'not there') {
		await db
			.deleteFrom('attendance')
			.where('meeting_id', '=', meeting.id)
			.where('person_id', '=', person)
			.execute();
		return;
	}
	const row = { how: mark, recorded_at: now(), recorded_by: actor.person };
	await db
		.insertInto('attendance')
		.values({ meeting_id: meeting.id, person_id: person, ...row })
		.onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(row))
		.execute();
}
