import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { at, on } from './clock.ts';
import { made } from './made.ts';
import type { Said } from './said.ts';

type People = Record<string, Actor>;

/** Lets everybody say what they have to say to a finding, each at their time. By key: what came of it. */
export async function speak(
	db: Db,
	people: People,
	thread: string,
	said: Said[]
): Promise<Map<string, contributions.Contribution>> {
	const given = new Map<string, contributions.Contribution>();
	const events = said.flatMap((each) => [
		{ ...each, happen: async () => void given.set(each.key, await give(db, people, thread, each)) },
		...(each.replies ?? []).map((reply) => ({
			...reply,
			happen: () => answer(db, people, thread, made(given.get(each.key)), reply)
		}))
	]);
	for (const { days, time, happen } of events.toSorted(byMoment)) await at(days, time, happen);
	return given;
}

async function answer(
	db: Db,
	people: People,
	thread: string,
	to: contributions.Contribution,
	{ who, body }: { who: string; body: string }
) {
	const finding = await prompts.findingOf(db, thread);
	const words = { body, audience: 'group' as const, box: id() };
	await contributions.reply(db, one(people, who), finding, to, words);
}

async function give(db: Db, people: People, thread: string, said: Said) {
	const { who, body, way = 'web', audience = 'group' } = said;
	const finding = await prompts.findingOf(db, thread);
	const question = finding.questions.find(({ position }) => position === said.question)?.id ?? null;
	if (way === 'web')
		return contributions.respond(db, one(people, who), finding, {
			...{ question, body, audience },
			box: id()
		});
	return made(
		await contributions.record(db, one(people, 'noor'), finding, {
			person: one(people, who).person,
			question,
			body,
			channel: way,
			given_on: way === 'post' ? on(said.days - 2) : null,
			wording: way === 'post' ? 'verbatim' : 'noted',
			group_may_read: true,
			read_back: way === 'phone' ? 'phone' : null,
			box: id()
		})
	);
}

/** The person of that name, who must be there. */
export function one(people: People, name: string): Actor {
	const person = people[name];
	if (!person) throw new Error(`the example knows nobody called ${name}`);
	return person;
}

type Moment = { days: number; time: string };

function byMoment(one: Moment, other: Moment) {
	return one.days - other.days || one.time.localeCompare(other.time);
}
