import { subjectName, type ShownRole } from '#lib/text/reflections.ts';
import type { Db } from '../../db/index.ts';
import * as reflections from '../../reflections/index.ts';

/** What people wrote under one of two questions about one finding or meeting, in nobody's order. */
export type Gathered = {
	about: string;
	question: string;
	answers: { words: string; role: ShownRole | null }[];
};

/**
 * What went well and what did not, as members and the team wrote it themselves. Nothing before so many
 * have answered that nobody can be told from it: the domain of reflections sees to that.
 */
export async function gatheredOf(
	db: Db,
	study: { id: string },
	cleaned: (words: string) => string
): Promise<Gathered[]> {
	const all = await reflections.gathered(db, study);
	return all.flatMap(({ subject, answers }) =>
		answers
			.filter(({ key, answers }) => (key === 'well' || key === 'not_well') && answers.length)
			.map(({ label, answers }) => ({
				about: cleaned(subjectName(subject)),
				question: label,
				answers: answers.map(({ words, role }) => ({ words: cleaned(words), role }))
			}))
	);
}
