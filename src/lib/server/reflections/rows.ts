import { fiveQuestions, MOST_WORDS, type FiveAnswers } from '#lib/text/reflections.ts';
import { createHash } from 'node:crypto';
import { now, type Db } from '../db/index.ts';
import type { Subject } from './subject.ts';
import type { ReflectionRow } from './tables.ts';

/** Which column names the subject. */
export function columnOf({ kind }: Pick<Subject, 'kind'>) {
	return kind === 'finding' ? 'thread_id' : 'meeting_id';
}

/** The reflections on something that were not taken back. */
export function standing(db: Db, subject: Pick<Subject, 'kind' | 'id'>) {
	return db
		.selectFrom('reflection')
		.where(columnOf(subject), '=', subject.id)
		.where('withdrawn_at', 'is', null);
}

/** The answers without space around them; null when there is not one, throws when one is too long. */
export function fits(answers: FiveAnswers): FiveAnswers | null {
	const words = { ...answers };
	for (const { key } of fiveQuestions) {
		words[key] = answers[key].trim();
		if ([...words[key]].length > MOST_WORDS) throw new Error('an answer of too many letters');
	}
	return fiveQuestions.some(({ key }) => words[key]) ? words : null;
}

/** What makes two sendings of one box the same, whatever was typed: who sent it, and about what. */
export function boxKey(person: string, { id }: Pick<Subject, 'id'>, box: string): string {
	return createHash('sha256')
		.update(JSON.stringify([person, id, box]))
		.digest('hex');
}

/** The five answers of a row. */
export function answersOf({ done, hoped, changed, well, not_well }: ReflectionRow): FiveAnswers {
	return { done, hoped, changed, well, not_well };
}

/** Takes the subject first, in the caller's transaction, so that of two who give at once both are counted. */
export async function take(db: Db, { id }: Pick<Subject, 'id'>) {
	return db
		.insertInto('reflection_subject')
		.values({ id, first_shown_at: null })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((eb) => ({ id: eb.ref('excluded.id') }))
		)
		.returning('first_shown_at')
		.executeTakeFirstOrThrow();
}

/** An empty reflection on something, given now. */
export function blank({ kind, id, group }: Subject) {
	const of =
		kind === 'finding' ? { thread_id: id, meeting_id: null } : { thread_id: null, meeting_id: id };
	return { ...of, group_id: group.id, given_at: now() };
}
