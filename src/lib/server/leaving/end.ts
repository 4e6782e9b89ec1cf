import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as glossary from '../glossary/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as reflections from '../reflections/index.ts';
import * as studies from '../studies/index.ts';
import { divided } from './keep.ts';

/** Why a study cannot end: its end date is not past and nobody said that this is meant; findings take answers. */
export type EndRefusal = 'early' | 'open' | 'ended';

/**
 * Ends the study. What people said who did not allow us to keep it is withdrawn now and erased a day
 * later; each of them gets a letter, and can bring it back until then. What others gave, and what
 * nobody is known to have said, stays.
 */
export async function endStudy(
	db: Db,
	actor: Actor | null,
	study: studies.StudyRow,
	{ early }: { early: boolean }
): Promise<EndRefusal | null> {
	allow(actor, 'study.end', { study: study.id });
	if (!early && isEarly(study)) return 'early';
	return together(db, async (db) => {
		if ((await openFindings(db, study)).length) return 'open';
		if (!(await studies.markEnded(db, actor, study))) return 'ended';
		const { goes } = await divided(db, study);
		const people = [...new Set(goes.map(({ person }) => person))];
		await glossary.forgetAskedOf(db, { study: study.id });
		await contributions.withdrawFrom(db, actor, study.id, people);
		await reflections.withdrawFrom(db, actor, study.id, people);
		for (const { person, group } of goes)
			await groups.tellPerson(db, group, person, {
				kind: 'study.ended',
				about: { kind: 'study', id: study.id }
			});
		return null;
	});
}

/** Whether its end date is not past, or not known. */
export function isEarly({ ends_on }: Pick<studies.StudyRow, 'ends_on'>): boolean {
	return ends_on === null || ends_on > today();
}

/** Its findings that still take answers. */
export async function openFindings(db: Db, study: { id: string }): Promise<prompts.Written[]> {
	const all = await prompts.list(db, study.id);
	return all.filter(({ prompt }) => prompts.state(prompt) === 'open');
}
