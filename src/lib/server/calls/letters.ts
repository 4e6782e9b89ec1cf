import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';

/** Tells an organiser that somebody wants to be rung: not who, nor on which number. */
const asked: Compose = async (db, letter, { origin }) => {
	const call = await db
		.selectFrom('call_back')
		.select(['group_id', 'rung_at'])
		.where('id', '=', letter.about_id)
		.executeTakeFirst();
	if (!call || call.rung_at) return null;
	const group = await groups.find(db, call.group_id);
	const organisers = await groups.organisers(db, group.id);
	if (!organisers.some((each) => each.person_id === letter.person_id)) return null;
	return {
		from: group.discreet_name,
		subject: 'Somebody asks you to ring',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'Somebody in the group pressed “Ring me, please”. The name and the number stand on your desk.',
				'When you have rung, press “I have rung” there. Then nobody rings twice.'
			],
			link: { words: 'See whom to ring', href: `${origin}/groups/${group.slug}/calls` },
			closing: [group.discreet_name]
		})
	};
};

/** The letters about being rung, by kind. */
export const letters: Record<string, Compose> = { 'call.asked': asked };
