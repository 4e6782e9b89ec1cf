import type { Db } from '../db/index.ts';
import { find as findGroup, help } from '../groups/index.ts';
import { simple, type LetterRow } from '../mail/index.ts';
import { find } from './find.ts';
import type { Contribution } from './readable.ts';

/** What the letter is about; a moment stands behind its id. */
export function saidOf(db: Db, letter: LetterRow) {
	return find(db, letter.about_id.split(' ')[0] ?? '');
}

/** A letter to who gave the words: to the page that shows them, where they can be read still. */
export async function toGiver(
	db: Db,
	c: Contribution,
	origin: string,
	paragraphs: string[],
	words = 'See what you said, and the reason'
) {
	const group = await findGroup(db, c.group_id);
	const { name, phone } = await help(db, group);
	return {
		from: group.discreet_name,
		subject: 'About something you said',
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: {
				words,
				href: `${origin}/groups/${group.slug}/contributions/${c.ref}`
			},
			closing: [`Do you have a question? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
}
