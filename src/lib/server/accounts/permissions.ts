import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { after, id, now, together, type Db, type Instant } from '../db/index.ts';
import type { PermissionRow } from './tables.ts';
import { purposes, wordings, type Purpose } from './wordings.ts';

type Answer = {
	person: string;
	purpose: Purpose;
	answer: PermissionRow['answer'];
	how: PermissionRow['how'];
};

/** Records what somebody answered, with the sentence that was shown. Earlier answers stay on record. */
export function permit(db: Db, actor: Pick<Actor, 'person'>, answer: Answer): Promise<void> {
	const { person, purpose, how } = answer;
	return together(db, async (db) => {
		const row = {
			id: id(),
			person_id: person,
			purpose,
			answer: answer.answer,
			wording: wordings[purpose],
			at: await moment(db, person, purpose),
			how,
			recorded_by: actor.person
		};
		await db.insertInto('permission').values(row).execute();
		await record(db, actor, 'permission.answered', 'person', { id: person }, purpose);
	});
}

/** Answers to some of the questions. One that is absent or empty keeps the answer it has. */
export type PermissionAnswers = Partial<Record<Purpose, 'yes' | 'no' | ''>>;

/**
 * Records answers, all or none: a person's own on the website, or on behalf of somebody and how that
 * person gave them. Returns how many there were.
 */
export function answerPermissions(
	db: Db,
	actor: Pick<Actor, 'person'>,
	answers: PermissionAnswers,
	given: Pick<Answer, 'person' | 'how'> = { person: actor.person, how: 'web' }
): Promise<number> {
	return together(db, async (db) => {
		const answered = purposes.filter((purpose) => answers[purpose]);
		for (const purpose of answered)
			await permit(db, actor, { ...given, purpose, answer: answers[purpose] || 'no' });
		return answered.length;
	});
}

/** What a person permits now: the latest answer to each, null where none was given (which means no). */
export async function permissionsOf(
	db: Db,
	person: string
): Promise<Record<Purpose, 'yes' | 'no' | null>> {
	const answers = (await latest(db).where('person_id', '=', person).execute()).map(
		({ purpose, answer }) => [purpose, answer] as const
	);
	return { quote: null, thanks: null, keep: null, ...Object.fromEntries(answers) };
}

/** Those among the persons whose latest answer is yes. The answer at the moment of use counts. */
export async function whoPermit(db: Db, purpose: Purpose, persons: string[]): Promise<Set<string>> {
	const rows = await latest(db)
		.where('purpose', '=', purpose)
		.where('answer', '=', 'yes')
		.where('person_id', 'in', persons)
		.execute();
	return new Set(rows.map((row) => row.person_id));
}

/** Every answer a person gave, newest first. */
export function permissionHistory(db: Db, person: string): Promise<PermissionRow[]> {
	return db
		.selectFrom('permission')
		.selectAll()
		.where('person_id', '=', person)
		.where('purpose', 'in', purposes)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

function latest(db: Db) {
	return db
		.selectFrom('permission')
		.select(['person_id', 'purpose', 'answer'])
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('permission as later')
						.select('later.id')
						.whereRef('later.person_id', '=', 'permission.person_id')
						.whereRef('later.purpose', '=', 'permission.purpose')
						.where(({ or, and, eb, ref }) =>
							or([
								eb('later.at', '>', ref('permission.at')),
								and([
									eb('later.at', '=', ref('permission.at')),
									eb('later.id', '>', ref('permission.id'))
								])
							])
						)
				)
			)
		);
}

/** Now, or just after the answer before: two in one millisecond must still tell which came last. */
async function moment(db: Db, person: string, purpose: Purpose): Promise<Instant> {
	const last = await db
		.selectFrom('permission')
		.select(({ fn }) => fn.max('at').as('at'))
		.where('person_id', '=', person)
		.where('purpose', '=', purpose)
		.executeTakeFirst();
	const at = now();
	return last?.at && last.at >= at ? after(last.at, 1) : at;
}
