import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import { id, now, type Day, type Db } from '#server/db/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type { MeetingRow } from '#server/meetings/tables.ts';

type Saving = Parameters<typeof meetings.saveSummary>[3];

/** Saves words into the summary of a meeting, over what stands there. */
export async function write(db: Db, actor: Actor, meeting: MeetingRow, words: Partial<Saving>) {
	const seen = meetings.stamp(await meetings.summaryOf(db, meeting));
	const saved = await meetings.saveSummary(db, actor, meeting, {
		title: 'Holding',
		body: 'The group met.\n\n## Holding\n\nPeople spoke of a steady presence.',
		seen,
		...words
	});
	return saved;
}

/** The same where it must be taken. */
export async function written(db: Db, actor: Actor, meeting: MeetingRow, words: Partial<Saving>) {
	const saved = await write(db, actor, meeting, words);
	if (typeof saved === 'string' || !('id' in saved)) throw new Error(JSON.stringify(saved));
	return saved;
}

/** Sends it round until that day. */
export async function around(db: Db, actor: Actor, meeting: MeetingRow, by: Day) {
	const sent = await meetings.sendRound(db, actor, meeting, by);
	if (typeof sent === 'string' || !('id' in sent)) throw new Error(JSON.stringify(sent));
	return sent;
}

/** Asks for a correction. */
export async function asked(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	words: Partial<meetings.Asking> = {}
) {
	const said = await meetings.suggest(db, actor, meeting, { body: 'Add tea', box: id(), ...words });
	if (typeof said === 'string') throw new Error(said);
	return said;
}

/** Writes down that they were there. */
export function there(db: Db, actor: Actor, meeting: MeetingRow, ...people: Actor[]) {
	const marks = new Map(people.map(({ person }) => [person, 'in person'] as const));
	return meetings.markPeople(db, actor, meeting, marks);
}

/** Records what somebody says to the question whether they may be thanked by name. */
export function thanking(db: Db, actor: Actor, answer: 'yes' | 'no') {
	const { person } = actor;
	return accounts.permit(db, actor, { person, purpose: 'thanks', answer, how: 'web' });
}

/** Whom letters of that kind wait for, with what they are about. */
export function lettersOf(db: Db, kind: string, about: string) {
	return db
		.selectFrom('letter')
		.select(['person_id', 'way', 'about_id'])
		.where('kind', '=', kind)
		.where('about_id', 'like', `${about}%`)
		.where('created_at', '<=', now())
		.execute();
}
