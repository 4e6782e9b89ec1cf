import { topicOf } from '#lib/text/letters.ts';
import * as accounts from '../accounts/index.ts';
import { now, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import { membership } from './membership.ts';

/**
 * Whether a letter may go to its person now. Never to somebody who has left the service or the group,
 * or turned its topic off; a topic's letters are held while somebody wants none. What is necessary goes.
 */
export const gate: mail.Gate = async (db, { person_id, group_id, kind }, at) => {
	if (!person_id) return 'go';
	const person = await accounts.present(db, person_id);
	if (!person) return { never: 'The person has left' };
	const place = group_id && (await membership(db, group_id, person_id));
	if (place && place.left_at) return { never: 'The person has left' };

	const topic = topicOf(kind);
	if (!topic || !group_id) return 'go';
	const wanted = await mail.wantedTopics(db, { person: person_id, group: group_id });
	if (!wanted.includes(topic)) return { never: 'No longer wanted' };
	const until = accounts.pausedUntil(person, at);
	return until ? { until } : 'go';
};

/** What is to be told to a group's people by post or by phone now, oldest first. */
export async function toPassOn(db: Db, group: string): Promise<mail.LetterRow[]> {
	const letters = await mail.toPassOn(db, group);
	const fates = await Promise.all(letters.map((letter) => gate(db, letter, now())));
	return letters.filter((_, index) => fates[index] === 'go');
}

/** What came back from those who are still in the group: somebody can ring them instead. */
export async function undelivered(db: Db, group: string): Promise<mail.LetterRow[]> {
	const letters = await mail.undelivered(db, group);
	const fates = await Promise.all(letters.map((letter) => gate(db, letter, now())));
	return letters.filter((_, index) => fates[index] === 'go');
}
