import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/open.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import { tokenOf } from '#server/letters/index.ts';
import * as meetings from '#server/meetings/index.ts';
import { today } from '#lib/text/dates.ts';

/** Of inviting: a meeting to come, what its letter to that person leads to, and their calendar's secret. */
export async function coming(db: Db, group: GroupRow, giver: Actor) {
	return { ...(await invited(db, group, giver)), key: await meetings.makeCalendar(db, giver) };
}

/** A meeting to come, and what its letter to that person leads to. */
export async function invited(db: Db, group: GroupRow, giver: Actor) {
	const known = await meetings.meetingsOf(db, giver, group);
	const next = known.findLast(({ on_day, cancelled }) => on_day >= today() && !cancelled);
	if (!next) throw new Error('the example has no meeting to come');
	const { id } = await meetings.byNumber(db, group, next.number);
	const letter = await db
		.selectFrom('letter')
		.select('id')
		.where('kind', '=', 'meeting.planned')
		.where('about_id', 'like', `${id} %`)
		.where('person_id', '=', giver.person)
		.executeTakeFirstOrThrow();
	return {
		number: String(next.number),
		token: await tokenOf(db, letter.id)
	};
}

/** Routes whose address names a meeting to come: nobody is invited to one that is over. */
export const isInviting = (id: string) =>
	/\/meetings\/\[number\]\/(coming|date\.ics|invitation|needs)/.test(id);
