import { allow, may, organises, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as calls from '../calls/index.ts';
import type { Day, Db, Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { answersFor, answersTo, isClosed, withoutCall, type Answer } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** What a person is asked about a meeting, and said. */
export type Mine = {
	answer: Answer | null;
	/** the organiser who wrote it down; null where the person said it here */
	by: string | null;
	/** what can be said */
	offered: Answer[];
	closed: boolean;
	/** no number of theirs is known: who wants to be rung must type one */
	numberless: boolean;
};

/** What the actor is asked about coming, and said; null for those who are not asked. */
export async function mine(db: Db, actor: Actor, meeting: MeetingRow): Promise<Mine | null> {
	if (!may(actor, 'meeting.answer', { group: meeting.group_id })) return null;
	const all = await asked(db, meeting, actor.person);
	return organises(actor, meeting.group_id) ? { ...all, offered: withoutCall(all.offered) } : all;
}

/** The same of somebody of the group, for an organiser. */
export async function theirs(db: Db, actor: Actor, meeting: MeetingRow, person: string) {
	allow(actor, 'attendance.record', { group: meeting.group_id });
	return asked(db, meeting, person);
}

/** Somebody of the group, for its organisers. */
export type Invited = {
	person: string;
	/** the name the organisers know, and the one the group sees */
	name: string;
	shown: string;
	role: 'member' | 'organiser';
	answer: Answer | null;
	/** when it was said, and the organiser who wrote it down for them */
	at: Instant | null;
	by: string | null;
	/** the one on record, or the one that was left with “ring me” until that is done */
	phone: string | null;
	/** when to ring, and what to know before */
	note: string | null;
	/** what they need to take part */
	needs: string | null;
};

/** Everybody of the group by name, and whether they come: for its organisers alone. */
export async function whoComes(db: Db, actor: Actor, meeting: MeetingRow): Promise<Invited[]> {
	allow(actor, 'attendance.record', { group: meeting.group_id });
	const people = await groups.people(db, meeting.group_id);
	const answers = await answersTo(db, meeting);
	const ids = people.map((each) => each.person_id);
	const recorders = [...answers.values()].map((row) => row.recorded_by);
	const names = await accounts.names(db, [...new Set([...ids, ...recorders])]);
	const contacts = await accounts.contacts(db, ids);
	const needs = await accounts.needsOf(db, ids);
	const asking = people.filter(({ person_id: id }) => answers.get(id)?.answer === 'ring me');
	const numbers = await numbersOf(db, meeting.group_id, asking);
	const all = people.map(({ person_id: person, role, shown_name }) => {
		const row = answers.get(person);
		const contact = contacts.get(person);
		return {
			...{ person, role },
			name: names.get(person) ?? '',
			shown: shown_name ?? groups.NAMELESS,
			answer: row?.answer ?? null,
			at: row?.answered_at ?? null,
			by: row && row.recorded_by !== person ? (names.get(row.recorded_by) ?? null) : null,
			phone: numbers.get(person) ?? contact?.phone ?? null,
			note: contact?.reach_note ?? null,
			needs: needs.get(person) ?? null
		};
	});
	return all.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** What the actor ever answered, to take along. */
export function answersBy(
	db: Db,
	actor: Actor
): Promise<{ on_day: Day; answer: Answer; answered_at: Instant; recorded_by: string }[]> {
	return db
		.selectFrom('meeting_answer')
		.innerJoin('meeting', 'meeting.id', 'meeting_answer.meeting_id')
		.select(['on_day', 'answer', 'answered_at', 'recorded_by'])
		.where('person_id', '=', actor.person)
		.orderBy('on_day')
		.orderBy('meeting.id')
		.execute();
}

/** The numbers that people left to be rung on. */
async function numbersOf(db: Db, group: string, people: { person_id: string }[]) {
	const numbers = new Map<string, string>();
	for (const { person_id } of people) {
		const number = (await calls.open(db, person_id, group))?.number;
		if (number) numbers.set(person_id, number);
	}
	return numbers;
}

async function asked(db: Db, meeting: MeetingRow, person: string): Promise<Mine> {
	const row = (await answersTo(db, meeting)).get(person);
	const written = row && row.recorded_by !== person ? row.recorded_by : null;
	const inGroup = written ? await groups.shownNames(db, meeting.group_id) : null;
	const contact = (await accounts.contacts(db, [person])).get(person);
	return {
		answer: row?.answer ?? null,
		by: written ? (inGroup?.get(written) ?? 'an organiser') : null,
		offered: answersFor(meeting),
		closed: isClosed(meeting),
		numberless: !contact?.phone
	};
}
