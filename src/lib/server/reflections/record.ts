import type { FiveAnswers } from '#lib/text/reflections.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { id, ref, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { note, type GiveRefusal } from './give.ts';
import { blank, boxKey, fits, standing } from './rows.ts';
import { showEnough } from './show.ts';
import type { Subject } from './subject.ts';
import type { ReflectionRow } from './tables.ts';

export type OnBehalf = {
	/** whose answers they are; null for a sheet without a name */
	person: string | null;
	channel: 'phone' | 'post' | 'meeting';
	answers: FiveAnswers;
	box: string;
};

/**
 * Types in what somebody of the group said on the phone or wrote on the sheet. They belong to that
 * person, who gets a letter about it and can change them or take them back. The organiser never reads
 * them again. `already`: that person has answered.
 */
export async function recordFor(
	db: Db,
	actor: Actor | null,
	subject: Subject,
	{ person, channel, answers, box }: OnBehalf
): Promise<GiveRefusal | 'nobody' | 'already' | null> {
	allow(actor, 'reflection.record', subject.place);
	if (subject.takes !== 'yes') return subject.takes;
	const words = fits(answers);
	if (!words) return 'empty';
	const role = person ? await roleOf(db, subject, person) : 'member';
	if (!role) return 'nobody';
	return together(db, async (db) => {
		const key = boxKey(actor.person, subject, box);
		const row = await db
			.insertInto('reflection')
			.values({
				...{ ...blank(subject), ...words, id: id(), ref: ref(), person_id: person, role, channel },
				...{ box_key: key, typed_by: actor.person }
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!row) return (await sentBefore(db, key)) ? null : 'already';
		await note(db, actor, 'reflection.recorded', subject);
		const about = { kind: 'reflection', id: row.id };
		if (person && person !== actor.person)
			await groups.tellPerson(db, subject.group.id, person, { kind: 'reflection.recorded', about });
		await showEnough(db, subject);
		return null;
	});
}

/** What the actor typed in about something, the newest first: that it is there and whose, none of the words. */
export type Recorded = Pick<
	ReflectionRow,
	'ref' | 'person_id' | 'channel' | 'given_at' | 'withdrawn_at'
>;

export async function recordedBy(db: Db, actor: Actor, subject: Subject): Promise<Recorded[]> {
	allow(actor, 'reflection.record', subject.place);
	return standing(db, subject)
		.where('typed_by', '=', actor.person)
		.select(['ref', 'person_id', 'channel', 'given_at', 'withdrawn_at'])
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** One of these, which may have been taken back within the day. 404 for what another typed in. */
export async function recordedAt(db: Db, actor: Actor | null, group: { id: string }, ref: string) {
	allow(actor, 'reflection.record', { group: group.id });
	const row = await db
		.selectFrom('reflection')
		.selectAll()
		.where('group_id', '=', group.id)
		.where('ref', '=', ref)
		.where('typed_by', '=', actor.person)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	return row ?? notFound();
}

async function roleOf(db: Db, { group }: Subject, person: string) {
	const present = await groups.people(db, group.id);
	return present.find((each) => each.person_id === person)?.role ?? null;
}

function sentBefore(db: Db, key: string) {
	return db.selectFrom('reflection').select('id').where('box_key', '=', key).executeTakeFirst();
}
