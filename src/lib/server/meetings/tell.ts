import { today } from '#lib/text/dates.ts';
import { after, MINUTE, now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { dropLetters, waitingAbout } from '../mail/index.ts';
import { answersTo } from './answers.ts';
import type { MeetingRow } from './tables.ts';

/** So long news of a meeting waits: a slip of the pen in its date can be mended before anybody reads it. */
const MEND = 15 * MINUTE;

type Told = Pick<MeetingRow, 'id' | 'group_id' | 'on_day' | 'sequence'>;

/**
 * Queues a letter to everybody in the group: a meeting is planned, something about it has changed, or
 * it is cancelled. A change and a cancelling each raise its `sequence` first, so that calendars follow.
 */
export async function tellMeeting(
	db: Db,
	kind: 'meeting.planned' | 'meeting.moved' | 'meeting.cancelled',
	meeting: Told,
	except: string
) {
	if (meeting.on_day < today()) return; // written down afterwards
	const unaware = await supersede(db, kind, meeting);
	const about = { kind: 'meeting', id: aboutOf(meeting) };
	const present = (await groups.people(db, meeting.group_id)).map((each) => each.person_id);
	const to = present.filter((person) => !unaware.has(person));
	if (kind !== 'meeting.cancelled') {
		const letter = { kind, about, except, after: after(now(), MEND) };
		return groups.tell(db, meeting.group_id, { ...letter, only: new Set(to) });
	}

	const answers = await answersTo(db, meeting);
	const coming = to.filter(
		(person) => (answers.get(person)?.answer ?? 'cannot come') !== 'cannot come'
	);
	const rest = to.filter((person) => !coming.includes(person));
	const tell = (kind: string, only: string[]) =>
		groups.tell(db, meeting.group_id, { kind, about, except, only: new Set(only) });
	await tell('meeting.cancelled', coming);
	await tell('meeting.called-off', rest);
}

/** Which state of a meeting a letter is about stands behind its id. */
export function aboutOf({ id, sequence }: Pick<MeetingRow, 'id' | 'sequence'>) {
	return `${id} ${sequence}`;
}

/** Whether people must hear of it: it is at another time, at another place, or joined another way. */
export function isMoved(before: MeetingRow, after: MeetingRow) {
	const where = ['on_day', 'starts', 'ends', 'place', 'link'] as const;
	return where.some((what) => before[what] !== after[what]);
}

/**
 * Gives up earlier news that waits, and returns who need not hear this: a letter that waits to say
 * that there is a meeting says how it stands by then, and whoever never heard of it misses nothing.
 */
async function supersede(db: Db, kind: string, meeting: Told): Promise<Set<string>> {
	const waiting = await waitingAbout(db, 'meeting', meeting.id);
	const first = waiting.filter((letter) => letter.kind === 'meeting.planned');
	const cancelled = kind === 'meeting.cancelled';
	const stale = cancelled ? waiting : waiting.filter((letter) => letter.kind === 'meeting.moved');
	await dropLetters(
		db,
		stale.map((letter) => letter.id)
	);
	// by phone somebody may have been told before it was marked
	const silent = cancelled ? first.filter((letter) => letter.way === 'email') : first;
	return new Set(silent.flatMap((letter) => letter.person_id ?? []));
}
