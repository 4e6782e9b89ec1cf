import type { Db } from '../db/index.ts';
import { find as findContribution } from '../contributions/index.ts';
import { find as findGroup } from '../groups/index.ts';
import { simple, type Compose, type LetterRow } from '../mail/index.ts';
import { weekday } from '#lib/text/dates.ts';
import { readersOf } from './readers.ts';

/*
 * A mailbox may be seen by others. None of these says what was written, about whom, by whom, or in which
 * finding; not even that it is about a worry.
 */

/** To those who read it. `again`: nobody has said yet that it is seen. */
function raised(again: boolean): Compose {
	return async (db, letter, { origin }) => {
		const worry = await rowOf(db, letter);
		if (!worry || worry.closed_at || (again && worry.acknowledged_at)) return null;
		const about = await findContribution(db, worry.contribution_id);
		const { readers } = await readersOf(db, about);
		if (!letter.person_id || !readers.includes(letter.person_id)) return null;
		const group = await findGroup(db, worry.group_id);
		const first = again
			? 'Yesterday we wrote to you that somebody asks for you. Nobody has said yet that it is seen.'
			: 'Somebody in the group asks for you. Please look today, and as soon as you can.';
		return {
			from: group.discreet_name,
			subject: again ? 'Please look at this: it still waits' : 'Please look at this today',
			...simple({
				greeting: 'Hello,',
				paragraphs: [
					first,
					'Only you, and whoever else was chosen with you, can read it. Please do not pass this letter on.'
				],
				link: {
					words: 'Read it, and say that you have seen it',
					href: `${origin}/groups/${group.slug}/worries/${worry.ref}`
				},
				closing: [group.discreet_name]
			})
		};
	};
}

/** To whoever raised it. */
const seen: Compose = async (db, letter, { origin }) => {
	const worry = await rowOf(db, letter);
	if (!worry) return null;
	const group = await findGroup(db, worry.group_id);
	const about = await findContribution(db, worry.contribution_id);
	const what = worry.closed_at
		? 'Thank you for telling us. Somebody has looked at it.'
		: `Thank you for telling us. Somebody has seen it, and looks at it by ${weekday(worry.look_by ?? worry.raised_at)}.`;
	return {
		from: group.discreet_name,
		subject: 'About what you told us',
		...simple({
			greeting: 'Hello,',
			paragraphs: [what],
			link: {
				words: 'See how it stands',
				href: `${origin}/groups/${group.slug}/contributions/${about.ref}/report`
			},
			closing: [
				`Can it not wait? Ring ${group.worries_phone}. In danger? Ring 999.`,
				group.discreet_name
			]
		})
	};
};

/** What the letter is about; a moment may stand behind its id. */
function rowOf(db: Db, letter: LetterRow) {
	return db
		.selectFrom('worry')
		.selectAll()
		.where('id', '=', letter.about_id.split(' ')[0] ?? '')
		.executeTakeFirst();
}

/** The letters about worries, by kind. */
export const letters: Record<string, Compose> = {
	'worry.raised': raised(false),
	'worry.waiting': raised(true),
	'worry.seen': seen
};
