import type { Actor } from '#server/access/index.ts';
import { pauseLetters } from '#server/accounts/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import { chooseTopics } from '#server/mail/index.ts';
import { at, on } from './clock.ts';

/** Not everybody wants the same letters: one a week for Gwen, none while Joseph is away, fewer for Clive. */
export async function chooseLetters(
	db: Db,
	people: Record<'noor' | 'gwen' | 'joseph' | 'clive', Actor>,
	group: { id: string }
) {
	const { noor, gwen, joseph, clive } = people;
	await at(-25, '10:00', () =>
		chooseTopics(db, gwen, { person: gwen.person, group: group.id }, ['findings', 'digest'])
	);
	await at(-9, '14:30', () =>
		groups.recordLetters(db, noor, group, clive.person, {
			...{ topics: ['findings', 'outcomes', 'meetings'], pausedUntil: null }
		})
	);
	await at(-3, '18:00', () => pauseLetters(db, joseph, joseph.person, on(11)));
}
