import { readable } from '../contributions/index.ts';
import { actorOf } from '../contributions/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { doubtOf } from './doubt.ts';

/** Tells somebody that the team answered "that is not what I meant": none of the words. */
const answered: Compose = async (db, letter, { origin }) => {
	const doubt = await doubtOf(db, letter.about_id);
	const reader = letter.person_id ? await actorOf(db, letter.person_id) : null;
	if (!doubt?.answer || !reader || readable(reader, doubt.said) !== 'words') return null;
	const group = await groups.find(db, doubt.said.group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'An answer for you',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'You told the research team that it took something you said another way than you meant. The team has answered you.'
			],
			link: {
				words: 'Read the answer',
				href: `${origin}/me/contributions/${doubt.said.ref}`
			},
			closing: [`Questions? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

/** The letters about themes, by kind. */
export const letters: Record<string, Compose> = { 'doubt.answered': answered };
