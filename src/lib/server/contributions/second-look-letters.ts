import { find as findGroup } from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { find } from './find.ts';
import { takers } from './second-look.ts';
import { saidOf, toGiver } from './to-giver.ts';

/** To who asked for it: what came of it. */
export const looked: Compose = async (db, letter, { origin }) => {
	const c = await saidOf(db, letter);
	if (c.withdrawn_at) return null;
	return toGiver(db, c, origin, [
		'You asked for a second look at something that you said. It has been taken.',
		c.hidden_at
			? 'It stays hidden. You can still read it, and you can read the reason on its page.'
			: 'It is shown again. You need not do anything.'
	]);
};

/** To the organisers who may take it. */
export const lookAsked: Compose = async (db, letter, { origin }) => {
	const look = await db
		.selectFrom('second_look')
		.selectAll()
		.where('id', '=', letter.about_id)
		.executeTakeFirst();
	if (!look || look.looked_at) return null;
	const c = await find(db, look.contribution_id);
	const able = await takers(db, c, look);
	if (c.withdrawn_at || !letter.person_id || !able.includes(letter.person_id)) return null;
	const group = await findGroup(db, c.group_id);
	return {
		from: group.discreet_name,
		subject: 'Somebody asks you to look again',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'Another organiser has hidden something that was said in the group. Whoever said it asks for a second look, by somebody else: by you.',
				'Please read it, and decide whether it stays hidden. Give a reason. Whoever said it will be told.'
			],
			link: {
				words: 'Look again',
				href: `${origin}/groups/${group.slug}/contributions/${c.ref}/second-look/answer`
			},
			closing: [group.discreet_name]
		})
	};
};
