import { day } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose, type LetterRow } from '../mail/index.ts';
import * as studies from '../studies/index.ts';

/*
 * Neither names the study nor says what was said: a mailbox may be seen by others.
 */

/** Asks whether we may keep somebody's words once a study is over. */
const asked: Compose = async (db, letter, world) => {
	const study = await studies.find(db, letter.about_id);
	const person = letter.person_id ?? '';
	if (study.ended_at || !study.ends_on) return null;
	const { keep } = await accounts.permissionsOf(db, person);
	if (keep === 'yes') return null;
	return written(db, letter, world, {
		subject: 'May we keep what you said?',
		paragraphs: [
			`You gave your view to a research study. The study ends on ${day(study.ends_on)}.`,
			keep === 'no'
				? 'You told us that we may not keep what you said after that. Is this still what you wish? Then you need to do nothing: we remove it.'
				: 'You have not told us whether we may keep what you said after that. If you do nothing, we remove it.',
			'If we may keep it, it can help later work on the same subject.'
		],
		link: { words: 'Say yes or no', path: '/me/permissions' }
	});
};

/** Says that a study is over and the words are removed, and until when they can be brought back. */
const ended: Compose = async (db, letter, world) => {
	const study = await studies.find(db, letter.about_id);
	if (!study.ended_at) return null;
	return written(db, letter, world, {
		subject: 'A study has ended',
		paragraphs: [
			'A research study that you gave your view to has ended. You had not said that we may keep what you said, so we have removed it.',
			'It is erased for good one day after that. Until then you can bring it back, on your own page. Thank you for what you gave.'
		],
		link: { words: 'See what you said', path: '/me/contributions' }
	});
};

type Words = { subject: string; paragraphs: string[]; link: { words: string; path: string } };

async function written(
	db: Db,
	{ group_id }: LetterRow,
	{ origin }: { origin: string },
	{ subject, paragraphs, link }: Words
) {
	const group = await groups.find(db, group_id ?? '');
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject,
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: { words: link.words, href: `${origin}${link.path}` },
			closing: [
				`Would you rather tell somebody? Ring ${name} on ${phone}. They can write it down for you.`,
				group.discreet_name
			]
		})
	};
}

/** The letters about the end of studies, by kind. */
export const letters: Record<string, Compose> = { 'keep.asked': asked, 'study.ended': ended };
