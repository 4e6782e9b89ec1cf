import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as quotations from '#server/quotations/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { findWords } from '#lib/text/sentences.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; study: StudyRow; marian: Actor };
type Given = Map<string, contributions.Contribution>;

/** The team asks whether it may quote: one sentence has its yes, one waits for Amara, and one
 * for Clive, whom an organiser asks on paper. */
export async function mayWeQuote(where: Where, given: Given, giver: Actor) {
	const ladder = await at(-10, '10:20', () =>
		ask(
			where,
			made(given.get('ladder')),
			'It is like someone holding the ladder while you climb.',
			{
				place: 'our paper in a journal for family doctors',
				before:
					'Members of the public who read this finding put it in their own way. One of them said:',
				after: 'We have used this picture since.'
			}
		)
	);
	await at(-9, '18:30', () =>
		quotations.answer(where.db, giver, ladder, { answer: 'yes', words: '', channel: 'web' })
	);
	await at(-2, '11:45', () =>
		ask(
			where,
			made(given.get('fix')),
			'She sat with me and let me get it all out, even the parts I am not proud of.',
			{
				place: 'our report to the funder',
				before: 'A good link worker is not in a hurry to mend things. In the words of one person:',
				after: 'This takes time that no form has a box for.'
			}
		)
	);
	await at(-2, '11:55', () =>
		ask(where, made(given.get('lunch')), 'I would call it not giving up on a person.', {
			place: 'our report to the funder',
			before: 'Some gave the work a plain name.',
			after: 'We could not say it better.'
		})
	);
}

type Place = { place: string; before: string; after: string };

async function ask(
	{ db, study, marian }: Where,
	said: contributions.Contribution,
	words: string,
	place: Place
) {
	const known = await contributions.find(db, said.id);
	const { starts, ends } = made(findWords(known.body, words));
	const asking = { starts, ends, ...place, own: false, box: id() };
	const asked = made(await quotations.ask(db, marian, study, known, asking));
	return quotations.byRef(db, asked.ref);
}
