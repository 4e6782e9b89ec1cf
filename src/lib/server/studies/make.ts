import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import type { StudyRow } from './tables.ts';

/** The stages of a study, in their order. */
export const stages = [
	'idea',
	'funding',
	'design',
	'data',
	'analysis',
	'write-up',
	'sharing'
] as const satisfies StudyRow['stage'][];

/** What a lead can change later. All plain text. */
export type StudyDetails = Omit<
	StudyRow,
	'id' | 'slug' | 'created_at' | 'created_by' | 'ended_at' | 'ended_by'
>;

/** What an administrator must know of a study; its lead fills in the rest. */
type Beginning = Pick<StudyDetails, 'title' | 'funder' | 'award_number' | 'controller'> &
	Partial<StudyDetails> & { slug: string };

/** Makes a study. Its slug stays for good. 'taken': another study has it. */
export async function makeStudy(
	db: Db,
	actor: Actor | null,
	beginning: Beginning
): Promise<StudyRow | 'taken'> {
	allow(actor, 'installation.run');

	return together(db, async (db) => {
		const made = await db
			.insertInto('study')
			.values({
				...EMPTY,
				...beginning,
				id: id(),
				created_at: now(),
				created_by: actor.person
			})
			.onConflict((on) => on.column('slug').doNothing())
			.returningAll()
			.executeTakeFirst();
		if (!made) return 'taken';
		await record(db, actor, 'study.made', 'study', made);
		return made;
	});
}

/** Changes the study's details, which its partner groups read. */
export async function changeStudy(
	db: Db,
	actor: Actor | null,
	study: Pick<StudyRow, 'id'>,
	details: StudyDetails
): Promise<void> {
	allow(actor, 'study.settings', { study: study.id });

	await together(db, async (db) => {
		await db.updateTable('study').set(details).where('id', '=', study.id).execute();
		await record(db, actor, 'study.changed', 'study', study);
	});
}

const EMPTY = {
	about: '',
	aim: '',
	disclaimer: '',
	acknowledgement: '',
	stage: 'analysis',
	ethics: '',
	payment: '',
	contact_name: '',
	contact_phone: '',
	contact_email: '',
	ends_on: null
} as const;
