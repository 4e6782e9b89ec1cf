import { kindsOf, topics, usual, type Topic } from '#lib/text/letters.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';

type Whose = { person: string; group: string };

/** What that person wants to be written to about in that group. */
export async function wantedTopics(db: Db, { person, group }: Whose): Promise<Topic[]> {
	const rows = await db
		.selectFrom('letter_choice')
		.select(['topic', 'chosen'])
		.where('person_id', '=', person)
		.where('group_id', '=', group)
		.execute();
	const chosen = new Map(rows.map((row) => [row.topic, row.chosen]));
	return topics.filter((topic) => (chosen.get(topic) ?? onUsually(topic)) === 'on');
}

/** Who chose a topic in which group, before a moment: for the letter of the week. */
export function whoChose(db: Db, topic: Topic, before: string): Promise<Whose[]> {
	return db
		.selectFrom('letter_choice')
		.select(['person_id as person', 'group_id as group'])
		.where('topic', '=', topic)
		.where('chosen', '=', 'on')
		.where('at', '<', before as ReturnType<typeof now>)
		.orderBy('person_id')
		.execute();
}

/**
 * Chooses the topics somebody wants letters about in a group; no others. By that person, or by an
 * organiser at their wish. Letters that wait about the others are not sent.
 */
export async function chooseTopics(db: Db, actor: Actor, whose: Whose, wanted: readonly Topic[]) {
	allow(actor, 'wish.record', { group: whose.group, giver: whose.person });
	const before = await wantedTopics(db, whose);
	if (topics.every((topic) => before.includes(topic) === wanted.includes(topic))) return false;
	await together(db, async (db) => {
		for (const topic of topics) await set(db, whose, topic, wanted.includes(topic));
		await record(db, actor, 'letters.chosen', 'membership', named(whose), wanted.join(' '));
	});
	return true;
}

/** Stops one topic, for whoever holds a letter about it: nobody is signed in. */
export async function stopTopic(db: Db, whose: Whose, topic: Topic): Promise<void> {
	if (!(await wantedTopics(db, whose)).includes(topic)) return;
	await together(db, async (db) => {
		await set(db, whose, topic, false);
		await record(db, null, 'letters.stopped', 'membership', named(whose), topic);
	});
}

async function set(db: Db, { person, group }: Whose, topic: Topic, on: boolean) {
	const choice = { chosen: on ? ('on' as const) : ('off' as const), at: now() };
	await db
		.insertInto('letter_choice')
		.values({ person_id: person, group_id: group, topic, ...choice })
		.onConflict((conflict) =>
			conflict
				.columns(['person_id', 'group_id', 'topic'])
				.doUpdateSet(choice)
				.where('letter_choice.chosen', '<>', choice.chosen)
		)
		.execute();
	if (!on) await dropWaiting(db, { person, group }, 'No longer wanted', kindsOf(topic));
}

/** Gives up what waits for somebody in a group: of some kinds, or all. */
export async function dropWaiting(
	db: Db,
	{ person, group }: Whose,
	why: 'No longer wanted' | 'The person has left',
	kinds?: string[]
): Promise<void> {
	await db
		.updateTable('letter')
		.set({ gave_up_at: now(), trouble: why, claimed_at: null })
		.where('person_id', '=', person)
		.where('group_id', '=', group)
		.$if(Boolean(kinds), (query) => query.where('kind', 'in', kinds ?? []))
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.execute();
}

/** Lets go at once what is held for somebody. */
export async function release(db: Db, person: string): Promise<void> {
	await db
		.updateTable('letter')
		.set({ held_until: null })
		.where('person_id', '=', person)
		.where('held_until', 'is not', null)
		.execute();
}

function onUsually(topic: Topic) {
	return usual.includes(topic) ? 'on' : 'off';
}

function named({ person, group }: Whose) {
	return { id: `${group} ${person}` };
}
