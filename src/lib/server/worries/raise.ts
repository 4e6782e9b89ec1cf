import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { readable, type Contribution } from '../contributions/index.ts';
import { after, DAY, id, now, ref, together, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import { readersOf } from './readers.ts';
import type { WorryRow } from './tables.ts';

/** When those who were written to are reminded, if none of them has said that it is seen. */
const AGAIN = DAY;

/**
 * Raises a worry about what was said. Its readers get a letter at once, and another after a day in
 * which none of them saw it. Twice by one person, while it is open, is one worry. Refused as a value:
 * nobody but the giver could read it.
 */
export async function raise(
	db: Db,
	actor: Actor,
	c: Contribution,
	note: string
): Promise<'nobody' | null> {
	if (readable(actor, c) !== 'words') notFound();
	allow(actor, 'contribution.report', { group: c.group_id, study: c.study_id });
	const { readers } = await readersOf(db, c);
	if (!readers.length) return 'nobody';

	return together(db, async (db) => {
		const raised = await db
			.insertInto('worry')
			.values({
				...{ id: id(), ref: ref(), group_id: c.group_id, contribution_id: c.id },
				...{ raised_by: actor.person, note: note.trim(), raised_at: now() }
			})
			.onConflict((conflict) =>
				conflict
					.columns(['contribution_id', 'raised_by'])
					.where('closed_at', 'is', null)
					.doNothing()
			)
			.returning(['id', 'raised_at'])
			.executeTakeFirst();
		if (!raised) return null;
		// nobody is named: who worries is not for those who read the record either
		await record(db, null, 'worry.raised', 'worry', raised);
		for (const person of readers.filter((each) => each !== actor.person)) {
			const letter = { person, way: 'email', group: c.group_id } as const;
			const about = { kind: 'worry', id: raised.id };
			await post(db, { ...letter, kind: 'worry.raised', about });
			const later = after(raised.raised_at, AGAIN);
			await post(db, { ...letter, kind: 'worry.waiting', about, after: later });
		}
		return null;
	});
}

/** The newest worry of this person about that contribution, to be told how it stands. */
export function raisedBy(
	db: Db,
	actor: Actor,
	c: Pick<Contribution, 'id'>
): Promise<WorryRow | undefined> {
	return db
		.selectFrom('worry')
		.selectAll()
		.where('contribution_id', '=', c.id)
		.where('raised_by', '=', actor.person)
		.orderBy('raised_at', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
}

/** All that a person raised, oldest first. For that person alone. */
export function raisedByPerson(db: Db, person: string): Promise<WorryRow[]> {
	return db
		.selectFrom('worry')
		.selectAll()
		.where('raised_by', '=', person)
		.orderBy('raised_at')
		.orderBy('id')
		.execute();
}
