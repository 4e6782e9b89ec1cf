import type { Db } from '../db/index.ts';
import { shownOf, type Reflected } from './read.ts';
import { counts } from './show.ts';
import { subjectsAbout, type Subject } from './subject.ts';

/** Everything that can be read of how a study's findings and meetings went, for its report. */
export async function gathered(
	db: Db,
	study: { id: string }
): Promise<(Reflected & { subject: Subject })[]> {
	const subjects = await subjectsAbout(db, study);
	const known = await counts(db, subjects);
	const all: (Reflected & { subject: Subject })[] = [];
	for (const subject of subjects) {
		const { given, shown } = known.get(subject.id) ?? { given: 0, shown: 0 };
		const read = shown ? await shownOf(db, subject) : { given, shown, answers: [] };
		all.push({ subject, ...read });
	}
	return all;
}
