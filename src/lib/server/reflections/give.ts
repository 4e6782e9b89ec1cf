import type { FiveAnswers } from '#lib/text/reflections.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import { blank, boxKey, columnOf, fits, take } from './rows.ts';
import { showEnough } from './show.ts';
import type { Subject } from './subject.ts';

/** Why nothing was kept: not one answer, too early, or the study is over. */
export type GiveRefusal = 'empty' | 'not yet' | 'no more';

/**
 * Keeps the actor's answers about something that is over: one set for each person. Sent again with
 * other words it changes them, also after they were shown; the place among the others stays.
 */
export async function give(
	db: Db,
	actor: Actor | null,
	subject: Subject,
	answers: FiveAnswers,
	box: string
): Promise<GiveRefusal | null> {
	allow(actor, 'reflection.give', subject.place);
	if (subject.takes !== 'yes') return subject.takes;
	const words = fits(answers);
	if (!words) return 'empty';
	return together(db, async (db) => {
		await take(db, subject);
		const changed = await db
			.updateTable('reflection')
			.set({ ...words, edited_at: now() })
			.where(columnOf(subject), '=', subject.id)
			.where('person_id', '=', actor.person)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (changed) {
			await note(db, actor, 'reflection.changed', subject);
			return null;
		}
		const given = await db
			.insertInto('reflection')
			.values({
				...{ ...blank(subject), ...words, id: id(), ref: ref() },
				...{ person_id: actor.person, role: roleOf(actor, subject), channel: 'web' },
				box_key: boxKey(actor.person, subject, box)
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!given) return null;
		await note(db, actor, 'reflection.given', subject);
		await showEnough(db, subject);
		return null;
	});
}

/** What was done, and about what: never which reflection, or the log would say whose it is. */
export function note(
	db: Db,
	actor: Actor | null,
	verb: string,
	{ kind, id }: Pick<Subject, 'kind' | 'id'>
) {
	return record(db, actor, verb, kind === 'finding' ? 'thread' : 'meeting', { id });
}

function roleOf(actor: Actor, { group }: Subject) {
	return actor.groups[group.id] ?? 'researcher';
}
