import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { answerFirstThreads } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';

/** Who a person is: every role held now, and the threads locked for them. Null when the person has left. */
export async function actorOf(db: Db, person: string): Promise<(Actor & { name: string }) | null> {
	const present = await studies.presentRoles(db, person);
	if (!present) return null;
	const locking = await answerFirstThreads(db, Object.keys(present.groups));
	return { ...present, locked: locking.length ? await unanswered(db, person, locking) : [] };
}

/**
 * Nobody in particular in a group, who has answered nothing: what this reader may read can go to
 * everybody there, as on a printed sheet.
 */
export async function anyMember(db: Db, group: { id: string }): Promise<Actor> {
	return {
		...{ person: '', administrator: false, studies: {} },
		groups: { [group.id]: 'member' },
		locked: await answerFirstThreads(db, [group.id])
	};
}

/** Those threads in which the person sent nothing and did not say "I would rather just read" (rules.md A5). */
async function unanswered(db: Db, person: string, threads: string[]): Promise<string[]> {
	const answered = await db
		.selectFrom('contribution')
		.select('thread_id')
		.distinct()
		.where('person_id', '=', person)
		.where('thread_id', 'in', threads)
		.execute();
	const reading = await db
		.selectFrom('thread_visit')
		.select('thread_id')
		.where('person_id', '=', person)
		.where('thread_id', 'in', threads)
		.where('just_reading_at', 'is not', null)
		.execute();
	const open = new Set([...answered, ...reading].map(({ thread_id }) => thread_id));
	return threads.filter((thread) => !open.has(thread));
}
