import * as accounts from '../accounts/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { find } from './find.ts';
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

/** The letters about groups, by kind. */
export const letters: Record<string, Compose> = { 'role.organiser': organiser };
