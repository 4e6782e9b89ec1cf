import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { byId, type Quotation } from './list.ts';

/*
 * Neither holds the sentence, nor where it will stand: a mailbox may be seen by others, and a yes can be
 * taken back while a letter cannot. They lead to the page.
 */

const asked: Compose = async (db, letter, { origin }) => {
	const quotation = await of(db, letter.about_id);
	if (quotation?.state !== 'waiting' || quotation.said.person_id !== letter.person_id) return null;
	return written(db, quotation, origin, 'May we use your words?', 'Read it, and say yes or no', [
		'A research team would like to use a sentence of yours, word for word and without your name.',
		'You can read the sentence there, in the place where it will stand. You can say yes or no, or change your words.',
		'If you do nothing, they do not use it.'
	]);
};

const recorded: Compose = async (db, letter, { origin }) => {
	const quotation = await of(db, letter.about_id);
	if (!quotation?.answer || quotation.said.person_id !== letter.person_id) return null;
	return written(db, quotation, origin, 'Your answer was written down', 'See your answer', [
		'A research team asked whether it may use a sentence of yours. An organiser wrote down your answer for you.',
		'You can change the answer at any time.'
	]);
};

export const letters: Record<string, Compose> = {
	'quotation.asked': asked,
	'quotation.recorded': recorded
};

/** A moment may stand behind the id. */
function of(db: Db, about: string) {
	return byId(db, about.split(' ')[0] ?? '');
}

async function written(
	db: Db,
	{ ref, said }: Quotation,
	origin: string,
	subject: string,
	words: string,
	paragraphs: string[]
) {
	const group = await groups.find(db, said.group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject,
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: { words, href: `${origin}/me/quotations/${ref}` },
			closing: [
				`Would you rather tell somebody? Ring ${name} on ${phone}. They can write down your answer for you.`,
				group.discreet_name
			]
		})
	};
}
