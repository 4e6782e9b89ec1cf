import type { Actor } from '#server/access/index.ts';
import * as calls from '#server/calls/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';
import { one } from './speak.ts';

type People = Record<string, Actor>;
type About = { holding: Finding; culture: Finding; thanked: contributions.Contribution };

/** What people ask the team and each other: questions, one of them owed an answer; calls; thanks. */
export async function asked(db: Db, people: People, { holding, culture, thanked }: About) {
	await at(-30, '10:10', () => ring(db, one(people, 'clive'), holding, '/groups/deep-end'));
	await at(-29, '11:00', async () => {
		const group = holding.group;
		const [call] = await calls.list(db, one(people, 'noor'), group);
		await calls.rung(db, one(people, 'noor'), group, made(call));
	});
	await at(-20, '19:15', () =>
		ask(db, one(people, 'bashir'), culture, 'Did you ask anybody who needs an interpreter?')
	);
	const many = await at(-9, '10:30', () =>
		ask(db, one(people, 'gwen'), holding, 'How many patients did you speak with, and how old?')
	);
	await at(-7, '09:50', async () => {
		const words = 'With 61 people. The youngest was 24 and the oldest 91. Thank you for asking.';
		const finding = await prompts.findingOf(db, holding.thread.id);
		const reply = { body: words, audience: 'group', box: id() } as const;
		await contributions.reply(db, one(people, 'tom'), finding, many, reply);
	});
	await at(-6, '20:40', () =>
		ask(db, one(people, 'amara'), holding, 'Will the people you spoke with hear about this too?')
	);
	for (const name of ['bashir', 'gwen', 'marian'])
		await at(-58, '18:00', () => contributions.thank(db, one(people, name), thanked));
	await at(-1, '15:20', () =>
		ring(db, one(people, 'doreen'), holding, '/groups/deep-end/prompts/link-workers-3')
	);
}

async function ask(db: Db, who: Actor, about: Finding, body: string) {
	const finding = await prompts.findingOf(db, about.thread.id);
	return contributions.ask(db, who, finding, { body, audience: 'group', box: id() });
}

async function ring(db: Db, who: Actor, { group }: Finding, page: string) {
	await calls.ask(db, who.person, group, { page });
}
