import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import { id } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as prompts from '#server/prompts/index.ts';
import * as reflections from '#server/reflections/index.ts';
import type { FiveAnswers } from '#lib/text/reflections.ts';
import { at } from './clock.ts';
import { passTime } from './jobs.ts';
import { one } from './speak.ts';

type Where = { db: Db; group: GroupRow; noor: Actor };
type People = Record<string, Actor>;
type Given = [who: string, day: number, answers: Partial<FiveAnswers>, way?: 'phone' | 'post'];

/** About the second meeting five people said how it went, so that everybody reads it. */
const meeting: Given[] = [
	[
		'amara',
		-39,
		{
			done: 'We read two findings aloud and took them apart, line by line.',
			hoped: 'To be asked before it is printed, for once.',
			changed: 'They took a word out while we sat there. I saw him cross it out.',
			well: 'Nobody hurried us. Tea first.'
		}
	],
	[
		'gwen',
		-38,
		{
			hoped: 'That I would understand it.',
			changed: 'I say it differently to my neighbour now.',
			well: 'The paper came two weeks before, in large letters.',
			not_well: 'I could not hear the back row. Please use the microphone.'
		}
	],
	[
		'joseph',
		-36,
		{
			done: 'I mostly listened.',
			not_well: 'Two findings were one too many for me. I was tired after the first.'
		},
		'post'
	],
	[
		'bashir',
		-35,
		{ hoped: 'To meet the others.', well: 'I met the others, and we laughed a lot.' },
		'phone'
	],
	[
		'tom',
		-34,
		{
			done: 'We brought two early findings and mostly kept quiet.',
			hoped: 'To hear where we are wrong, early enough to mend it.',
			changed: 'We rewrote the second finding on the train home.',
			not_well: 'We explained too long at the start.'
		}
	]
];

/** About the first finding three did so far: nobody reads these yet. */
const holding: Given[] = [
	['iris', -30, { well: 'I could answer at night, when I am awake anyway.' }],
	['clive', -27, { changed: 'Nothing so far. I wait to see.' }],
	['marian', -26, { hoped: 'To learn whether “holding” is a word that people would use.' }]
];

/** What people said of how it went: of one thing enough to be read, of another not yet. */
export async function howItWent(where: Where, people: People, finding: prompts.Finding) {
	await say(where, people, meeting, 'meeting', '2');
	const which = prompts.address(finding.study, finding.prompt);
	await say(where, people, holding, 'finding', which);
	await passTime(where.db);
}

async function say(
	{ db, group, noor }: Where,
	people: People,
	all: Given[],
	about: string,
	which: string
) {
	for (const [who, days, some, way] of all)
		await at(days, '19:10', async () => {
			const giver = one(people, who);
			const by = way ? noor : giver;
			const subject = await reflections.subjectAt(db, by, group, about, which);
			const answers = { done: '', hoped: '', changed: '', well: '', not_well: '', ...some };
			const kept = way
				? await reflections.recordFor(db, noor, subject, {
						...{ person: giver.person, channel: way, answers, box: id() }
					})
				: await reflections.give(db, giver, subject, answers, id());
			if (kept) throw new Error(`${who} could not say how it went: ${kept}`);
		});
}
