import * as accounts from '../accounts/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { contactsOf } from './contacts.ts';
import { find } from './find.ts';
import type { WishKind } from './tell.ts';
import { help, people } from './people.ts';
import { readRoleAbout } from './role.ts';

/** Tells somebody in the group who runs it now: an organiser reads private answers too. */
const organiser: Compose = async (db, letter, { origin }) => {
	const { place, person } = readRoleAbout(letter.about_id);
	const group = await find(db, place);
	const present = await people(db, group.id);
	const appointed = present.find((each) => each.person_id === person);
	const reader = present.some((each) => each.person_id === letter.person_id);
	if (appointed?.role !== 'organiser' || !reader) return null;

	const { name, phone } = await help(db, group);
	const known = (await accounts.names(db, [person])).get(person);
	return {
		from: group.discreet_name,
		subject: 'Who runs the group',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`${appointed.shown_name ?? known ?? 'Somebody'} now helps to run ${group.discreet_name}.`,
				'Organisers can read everything that is said in the group, private answers too. They also see how to reach each person.'
			],
			link: { words: 'See who is in the group', href: `${origin}/groups/${group.slug}/about` },
			closing: [`Is this not right? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

const wishes: Record<WishKind, string> = {
	'permission.recorded': 'what may be done with your words',
	'name.recorded': 'the name that people in the group see',
	'reach.recorded': 'how we reach you',
	'needs.recorded': 'what you need to take part',
	'letters.recorded': 'which letters you get'
};

/**
 * Tells somebody that an organiser recorded a wish of theirs: what about, but not the wish itself,
 * since a mailbox may be seen by others.
 */
function wish(kind: WishKind): Compose {
	return async (db, letter, { origin }) => {
		const [place = ''] = letter.about_id.split(' ');
		const group = await find(db, place);
		const present = await people(db, group.id);
		if (!present.some((each) => each.person_id === letter.person_id)) return null;
		const { name, phone } = await help(db, group);
		return {
			from: group.discreet_name,
			subject: 'Something was written down for you',
			...simple({
				greeting: 'Hello,',
				paragraphs: [
					`Somebody who runs ${group.discreet_name} has written down what you wish about this: ${wishes[kind]}.`,
					'You can see it on your own page, and change it there at any time.'
				],
				link: { words: 'Go to my page', href: `${origin}/me` },
				closing: [
					`Did you not say this, or is it not right? Ring ${name} on ${phone}.`,
					group.discreet_name
				]
			})
		};
	};
}

/** Tells somebody that they read worries now, in words that whoever sees the mailbox may read. */
const contact: Compose = async (db, letter, { origin }) => {
	const [place = ''] = letter.about_id.split(' ');
	const group = await find(db, place);
	const { readers } = await contactsOf(db, group);
	if (!letter.person_id || !readers.includes(letter.person_id)) return null;
	const { name, phone } = await help(db, group);
	return {
		from: group.discreet_name,
		subject: 'Something you now do for the group',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'An organiser has put you down as somebody people can turn to. If somebody needs you, we write to you at once, at any hour.',
				'On this page you can see what you do then. It stands in the list of people for all to see.'
			],
			link: { words: 'See what you do', href: `${origin}/groups/${group.slug}/worries` },
			closing: [`Would you rather not? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

/** The letters about groups, by kind. */
export const letters: Record<string, Compose> = {
	'role.organiser': organiser,
	'worry.contact': contact,
	'permission.recorded': wish('permission.recorded'),
	'name.recorded': wish('name.recorded'),
	'reach.recorded': wish('reach.recorded'),
	'needs.recorded': wish('needs.recorded'),
	'letters.recorded': wish('letters.recorded')
};
