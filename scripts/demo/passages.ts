import { lengthOf } from '#lib/text/passages.ts';
import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import * as themes from '#server/themes/index.ts';
import { at } from './clock.ts';

type Where = { db: Db; study: StudyRow; marian: Actor; tom: Actor };
type Given = Map<string, contributions.Contribution>;
type Marked = [said: string, words: string, theme: string, memo?: string];

const marians: Marked[] = [
	['lunch', 'It took months before she went to the lunch club.', 'Presence over time'],
	[
		'lunch',
		'The lady kept ringing her all that time. I would call it not giving up on a person.',
		'Holding',
		'Time is what makes it holding. Ask about the weeks between.'
	],
	['steady', 'one person who stays the same when all else moves', 'Presence over time'],
	['steady', 'She may have no answer for you', 'Honest limits'],
	[
		'fix',
		'She sat with me and let me get it all out, even the parts I am not proud of.',
		'Safe to speak'
	],
	['ladder', 'It is like someone holding the ladder while you climb.', 'Holding'],
	['dropped', 'I felt dropped.', 'How it ends'],
	['dropped', 'Please think about how it ends, not only how it begins.', 'How it ends'],
	['house', 'Say it on day one: I cannot move you up the list.', 'Honest limits'],
	['visit', 'They could come to our places and eat with us before they begin.', 'Training']
];
const toms: Marked[] = [
	['lunch', 'I would call it not giving up on a person.', 'Holding'],
	['steady', 'It is one person who stays the same when all else moves.', 'Presence over time'],
	['fix', 'she did not try to fix me on the first day', 'Holding'],
	['ladder', 'you would not dare to go up without them', 'Safe to speak', 'Is this about courage?'],
	['house', 'kind words are not enough', 'Wants a solution'],
	['visit', 'You learn more at a table than in a classroom.', 'Training']
];

/** Two of the team put themes on passages, each for themselves, so that they can look where they differ. */
export async function markPassages({ db, study, marian, tom }: Where, given: Given) {
	const all = await themes.list(db, study);
	const mark = async (by: Actor, [key, words, name, memo = '']: Marked) => {
		const said = given.get(key);
		const theme = all.find((each) => each.name === name);
		if (!said || !theme) throw new Error(`the example has no ${key} or ${name}`);
		const { body, edited_at: wordingFrom } = await contributions.find(db, said.id);
		const index = body.indexOf(words);
		const starts = lengthOf(body.slice(0, index));
		const passages = [{ starts, ends: starts + lengthOf(words) }];
		const marked = { passages, wordingFrom, memo };
		const made = index < 0 ? 'outside' : await themes.mark(db, by, study, said, [theme], marked);
		if (typeof made === 'string') throw new Error(`${made}: ${words}`);
	};
	await at(-43, '10:00', async () => {
		for (const each of marians) await mark(marian, each);
	});
	await at(-42, '15:00', async () => {
		for (const each of toms) await mark(tom, each);
	});
	await at(-41, '09:30', async () => {
		const theme = all.find(({ name }) => name === 'Honest limits');
		const said = given.get('form');
		if (!theme || !said) throw new Error('the example has lost a theme');
		const words =
			'Is this a part of holding, or its opposite? We should talk about it with the group.';
		await themes.writeMemo(db, marian, study, { theme: theme.id }, { words, box: 'limits' });
		const about = 'He speaks for his father here. Ask whether he would say it of himself.';
		const sent = { words: about, box: 'form' };
		await themes.writeMemo(db, tom, study, { contribution: said.id }, sent);
	});
}
