import { daysAfter, today } from '#lib/text/dates.ts';
import { allow, type Actor, type Place } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { subscription, type World } from './ics.ts';
import type { MeetingRow } from './tables.ts';

/** How far back a calendar goes. */
const DAYS = 365;

/**
 * Makes the actor's own calendar address and returns its secret (256 bits), which nobody can look up
 * afterwards. An earlier one works no more.
 */
export async function makeCalendar(db: Db, actor: Actor | null): Promise<string> {
	allow(actor, 'me.use');
	const key = accounts.newToken();
	const made = { key_hash: accounts.hashToken(key), made_at: now() };
	await together(db, async (db) => {
		await db
			.insertInto('calendar')
			.values({ person_id: actor.person, ...made })
			.onConflict((conflict) => conflict.column('person_id').doUpdateSet(made))
			.execute();
		await record(db, actor, 'calendar.made', 'person', { id: actor.person });
	});
	return key;
}

/** Ends the actor's calendar address. Twice is once. */
export async function stopCalendar(db: Db, actor: Actor | null): Promise<void> {
	allow(actor, 'me.use');
	await together(db, async (db) => {
		const gone = await db
			.deleteFrom('calendar')
			.where('person_id', '=', actor.person)
			.returning('person_id')
			.executeTakeFirst();
		if (gone) await record(db, actor, 'calendar.stopped', 'person', { id: actor.person });
	});
}

/** Since when the actor has a calendar address; null for none. */
export async function calendarSince(db: Db, actor: Actor): Promise<Instant | null> {
	const row = await db
		.selectFrom('calendar')
		.select('made_at')
		.where('person_id', '=', actor.person)
		.executeTakeFirst();
	return row?.made_at ?? null;
}

/**
 * The calendar behind a secret, for whoever holds it: the meetings of the groups to which its person
 * belongs now, from a year back. Null where there is none: whatever is asked for is hashed and looked
 * up in the same way, so that nothing can be learned from how long a refusal takes.
 */
export async function calendarAt(
	db: Db,
	key: string,
	{ name, ...world }: World & { name: string }
): Promise<string | null> {
	const owner = await db
		.selectFrom('calendar')
		.select('person_id')
		.where('key_hash', '=', accounts.hashToken(key))
		.executeTakeFirst();
	if (!owner) return null;
	const mine = Object.keys(await groups.rolesOf(db, owner.person_id));
	const known = new Map((await groups.list(db, mine)).map((group) => [group.id, group]));
	const meetings = await db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', 'in', mine)
		.where('on_day', '>=', daysAfter(today(), -DAYS))
		.orderBy('on_day')
		.orderBy('starts')
		.orderBy('id')
		.execute();
	const dated = meetings.flatMap((meeting) => {
		const group = known.get(meeting.group_id);
		return group ? [{ meeting, group }] : [];
	});
	return subscription(name, dated, world);
}

/** One meeting as a file for the calendar of whoever may read all about it. */
export function dateOf(
	actor: Actor,
	place: Place,
	group: GroupRow,
	meeting: MeetingRow,
	world: World
) {
	allow(actor, 'meeting.answer', place);
	return subscription(group.discreet_name, [{ meeting, group }], world);
}
