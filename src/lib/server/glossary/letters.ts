import { count } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { openAsked } from './asked.ts';

/** Tells somebody on a team that words of its findings are not understood: not which, nor by whom. */
const asked: Compose = async (db, letter, { origin, name }) => {
	const [id = ''] = letter.about_id.split(' ');
	const study = await studies.find(db, id);
	const waiting = await openAsked(db, study.id);
	const team = await studies.team(db, study.id);
	if (!waiting.length || !team.some((each) => each.person_id === letter.person_id)) return null;
	return {
		from: name,
		subject: 'Somebody asks what a word means',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`People asked what words in your findings mean. ${count(waiting.length, 'question waits', 'questions wait')} for your team.`,
				'Write the meaning once. It then stands behind the word for everybody.'
			],
			link: { words: 'See what was asked', href: `${origin}/studies/${study.slug}/glossary` }
		})
	};
};

/** Tells whoever asked that there is a meaning now. The words stay on the page. */
const written: Compose = async (db, letter, { origin }) => {
	const asked = await answered(db, letter.about_id);
	if (!asked) return null;
	const { group, study, prompt } = await prompts.findingOf(db, asked.thread_id);
	const present = await groups.people(db, group.id);
	if (!present.some((each) => each.person_id === letter.person_id)) return null;
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'An answer for you',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'You asked what some words mean. There is an answer now.',
				'Press the words that have a line of dots below them. Then you see what they mean.'
			],
			link: {
				words: 'Read it',
				href: `${origin}/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`
			},
			closing: [`Questions? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

/** What the letter is about, as long as there is a meaning to read. */
function answered(db: Db, about: string) {
	const [id = ''] = about.split(' ');
	return db
		.selectFrom('meaning_asked')
		.select('thread_id')
		.where('id', '=', id)
		.where('entry_id', 'is not', null)
		.executeTakeFirst();
}

/** The letters about words, by kind. */
export const letters: Record<string, Compose> = {
	'meaning.asked': asked,
	'meaning.written': written
};
