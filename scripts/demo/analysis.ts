import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import * as themes from '#server/themes/index.ts';
import { at, on } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; study: StudyRow; marian: Actor; tom: Actor };
type Given = Map<string, contributions.Contribution>;

/** The codebook, each theme under the one above it. Members read the plain meaning only. */
const codebook: [name: string, above: string | null, plain: string][] = [
	['Holding', null, 'Staying with somebody in a hard time'],
	['Presence over time', 'Holding', 'One person who is there again and again'],
	['Safe to speak', 'Holding', 'A place where you can say anything'],
	['Honest limits', null, 'Saying early what help cannot do'],
	['Wants a solution', null, 'When people would rather have a thing sorted'],
	['How it ends', 'Holding', 'What happens when the help stops'],
	['Invisible work', null, 'Work that others do not know about'],
	['Understanding cultures', null, 'Knowing how people live and why'],
	['Training', null, 'What link workers should learn'],
	['For later studies', null, 'Questions that research has not answered']
];

const codings: [said: string, theme: string, memo: string][] = [
	['fix', 'Safe to speak', 'Not fixing is described as a choice.'],
	['ladder', 'Presence over time', 'The person does the climbing: help without taking over.'],
	[
		'lunch',
		'Presence over time',
		'Months of calls before a first visit. Compare the waiting cases.'
	],
	['steady', 'Presence over time', ''],
	[
		'form',
		'Wants a solution',
		'A challenge: holding may drive some people away. Look for such cases.'
	],
	['house', 'Honest limits', ''],
	['house', 'Wants a solution', ''],
	['dropped', 'How it ends', 'We have nothing on endings yet.'],
	['count', 'Invisible work', ''],
	['words', 'Understanding cultures', ''],
	['twice', 'Understanding cultures', ''],
	['own', 'Understanding cultures', 'A challenge to matching by background.'],
	['visit', 'Training', ''],
	['interpreter', 'For later studies', '']
];

/** The team reads, sorts and thinks. Some of what was said is still waiting for it. */
export async function sort({ db, study, marian, tom }: Where, given: Given, read: string[]) {
	await at(-57, '10:00', async () => {
		const ids = new Map<string, string>();
		for (const [name, above, plain_meaning] of codebook) {
			const parent = above && (ids.get(above) ?? null);
			const input = { name, plain_meaning, note: '', parent };
			ids.set(name, made(await themes.make(db, marian, study, input)).id);
		}
	});
	const all = await themes.list(db, study);
	await at(-45, '14:00', async () => {
		for (const [said, name, memo] of codings) {
			const theme = all.find((each) => each.name === name);
			const contribution = given.get(said);
			if (!theme || !contribution) throw new Error(`the example has no ${said} or ${name}`);
			made(await themes.apply(db, tom, contribution, theme, memo));
		}
	});
	await at(-30, '09:00', () => contributions.markRead(db, tom, study.id, read));
}

type Did = Pick<outcomes.OutcomeInput, 'kind' | 'you_said' | 'we_did' | 'reason' | 'standard'> & {
	question: number;
	rests: string[];
	/** a colleague looked it over before it was told */
	checked?: boolean;
	/** when the team did it, in days from today */
	done?: number;
	/** a colleague is asked to look it over, and has not yet */
	asked?: boolean;
	/** Tom writes it, and Marian looks it over; otherwise the other way round */
	byTom?: boolean;
	/** whose exact words stand in it, by their permission */
	quotes?: string;
	/** it led from the first version of the finding to the second */
	leads?: boolean;
};

/** What the team did about the first finding: every question has its answer. */
export const aboutHolding: Did[] = [
	{
		question: 1,
		kind: 'changed wording',
		you_said:
			'Holding is one steady person who feels with you and does not give up, even without an answer.',
		we_did:
			'We now describe it as staying beside somebody. We took out the words emotional containment.',
		reason: 'Your way of saying it is closer to what we saw, and everybody understands it.',
		standard: 'communications',
		...{ checked: true, done: -14 },
		rests: ['fix', 'ladder', 'lunch', 'steady'],
		leads: true
	},
	{
		question: 2,
		kind: 'changed interpretation',
		you_said:
			'It does not fit everyone. Some people come to get a thing sorted, and want to hear early what is not possible.',
		we_did:
			'We no longer write that holding is always good. A new part of our report says when it is not wanted.',
		reason: 'When we read our notes again we found people who stayed away for this reason.',
		standard: 'impact',
		rests: ['form', 'house'],
		leads: true
	},
	{
		question: 2,
		kind: 'changed method',
		you_said: 'How the help ends matters as much as how it begins.',
		we_did: 'We added a question about endings to the talks that we still have to do.',
		reason: 'We had never asked about it.',
		standard: 'impact',
		rests: ['dropped']
	},
	{
		question: 3,
		kind: 'confirmed',
		you_said: 'Others should hear that link workers do this, or it may be cut one day.',
		we_did: 'We wrote two pages for surgeries about this part of the job.',
		reason: 'Link workers told us the same. Your words made us do it now and not at the end.',
		standard: 'working together',
		rests: ['count'],
		quotes: 'count'
	}
];

/** And about the second: one question has an answer, the others are owed. */
export const aboutCulture: Did[] = [
	{
		question: 3,
		kind: 'new question',
		you_said:
			'Somebody should study whether it matters that link worker and patient share a background, and what happens through an interpreter.',
		we_did: 'Both stand in our list of questions for a next study.',
		reason: 'Our own notes are too few to answer them.',
		standard: 'impact',
		rests: ['interpreter']
	}
];

export const drafted: Did = {
	question: 2,
	kind: 'changed wording',
	you_said:
		'Learning about other cultures belongs in the training, and best of all at a shared table.',
	we_did: 'We are writing a page about training for our report.',
	reason: 'Still to be discussed in the team.',
	standard: 'impact',
	asked: true,
	rests: ['visit', 'ask']
};

/** What Tom wrote, and asks Marian to look over. */
export const toLookOver: Did = {
	question: 1,
	kind: 'changed interpretation',
	you_said: 'Words of care differ between languages. Asking twice can be kindness, or a test.',
	we_did: 'We read our notes again for who asked, and in which language.',
	reason: 'We had taken the English words for the whole of it.',
	standard: 'impact',
	...{ asked: true, byTom: true },
	rests: ['words', 'twice']
};

/** Writes down what the team did, and tells it unless it is still a draft. */
export async function say(
	{ db, marian, tom }: Pick<Where, 'db' | 'marian' | 'tom'>,
	written: prompts.Written,
	given: Given,
	{ question, rests, leads, checked, asked, byTom, done, quotes, ...did }: Did,
	told: boolean
) {
	const [first, second] = await prompts.publishedVersions(db, written.prompt.id);
	const versions = leads && {
		...{ from_version_id: first?.version.id, to_version_id: second?.version.id }
	};
	const [writer, other] = byTom ? [tom, marian] : [marian, tom];
	const outcome = made(
		await outcomes.draft(db, writer, written.prompt, {
			...did,
			...versions,
			question_id: written.questions.find(({ position }) => position === question)?.id ?? null,
			contributions: rests.flatMap((key) => given.get(key)?.id ?? []),
			on_day: done === undefined ? null : on(done)
		})
	);
	if (quotes) {
		const number = String(outcome.number);
		const found = await outcomes.byNumber(db, { id: written.prompt.study_id }, number);
		made(await outcomes.addQuote(db, writer, found, made(given.get(quotes)).ref));
	}
	if (checked && (await outcomes.check(db, other, outcome, outcomes.stamp(outcome))))
		throw new Error('the example was not checked');
	if (asked && (await outcomes.askCheck(db, writer, outcome, other.person)))
		throw new Error('the example has nobody to check it');
	if (!told) return;
	const study = { id: written.prompt.study_id };
	await outcomes.tell(db, writer, await outcomes.byNumber(db, study, String(outcome.number)));
}
