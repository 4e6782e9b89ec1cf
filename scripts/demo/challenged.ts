import { findWords } from '#lib/text/sentences.ts';
import type { Actor } from '#server/access/index.ts';
import * as challenges from '#server/challenges/index.ts';
import type { Contribution } from '#server/contributions/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

const marks: [said: string, words: string | null, note: string][] = [
	// an outcome about the first finding rests on it
	[
		'form',
		'If you ask how he feels, he will not come back.',
		'Holding may drive some people away.'
	],
	// nothing answers this one yet
	['own', null, 'Against matching link workers and patients by background.']
];

/** The team marks what disagrees with its findings: one has its answer by now, one still waits. */
export function disagree(
	{ db, study, tom }: { db: Db; study: StudyRow; tom: Actor },
	given: ReadonlyMap<string, Contribution>
) {
	return at(-44, '15:00', async () => {
		for (const [key, words, note] of marks) {
			const said = await contributions.find(db, made(given.get(key)).id);
			const passage = words === null ? null : made(findWords(said.body, words));
			const mark = { passage, wordingFrom: said.edited_at, note };
			made(await challenges.mark(db, tom, study, said, mark));
		}
	});
}
