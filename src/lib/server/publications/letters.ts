import { day } from '#lib/text/dates.ts';
import { kindWords } from '#lib/text/publications.ts';
import * as accounts from '../accounts/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as outcomes from '../outcomes/index.ts';
import { byId } from './find.ts';

/**
 * What is in print, to somebody who had a part in it: the team's own words, never anybody else's. Not
 * sent any more to whoever left, or took back all that it rests on.
 */
const told: Compose = async (db, letter, { origin }) => {
	const publication = await byId(db, letter.about_id);
	if (!publication?.told_at || !letter.person_id || !letter.group_id) return null;
	const [said] = await outcomes.takers(db, publication.rests, letter.person_id);
	const present = await groups.people(db, letter.group_id);
	if (!said || !present.some(({ person_id }) => person_id === letter.person_id)) return null;

	const person = await accounts.find(db, letter.person_id);
	const group = await groups.find(db, letter.group_id);
	const { name, phone } = await groups.help(db, group);
	const { kind, title, published_in, on_day, sentence_before, sentence_now, link } = publication;
	return {
		from: group.discreet_name,
		subject: 'What you said is in print',
		...simple({
			greeting: `Dear ${person.known_name},`,
			paragraphs: [
				`Some time ago you told a research team what you think. It changed a sentence that is now in ${kindWords[kind]}.`,
				`Before, it said:\n${sentence_before}`,
				`Now it says:\n${sentence_now}`,
				`It is called ${title}. It came out in ${published_in} on ${day(on_day)}.${link ? ` You can read it here: ${link}` : ''}`
			],
			link: {
				words: 'See everything you said and what happened to it',
				href: `${origin}/me/contributions`
			},
			closing: [
				`Would you like it on paper, or read to you? Ring ${name} on ${phone}.`,
				'Thank you for your time.',
				group.discreet_name
			]
		})
	};
};

export const letters: Record<string, Compose> = { 'publication.told': told };
