import { count, weekday } from '#lib/text/dates.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { address } from './address.ts';
import { feedbackDue } from './due-letter.ts';
import { findingOf } from './finding.ts';
import { isOpen } from './state.ts';

/**
 * Tells a member that a finding is there to answer. The finding's title stays out of it, since a letter
 * may be seen by whoever shares the mailbox. Not sent once the finding has closed or the person left.
 */
const newPrompt: Compose = async (db, letter, { origin }) => {
	const finding = await findingOf(db, letter.about_id);
	const { group, prompt, questions, study } = finding;
	const present = await groups.people(db, group.id);
	if (!isOpen(finding) || !present.some((each) => each.person_id === letter.person_id)) return null;
	const help = await groups.help(db, group);

	const asked = count(questions.length, 'question', 'questions');
	return {
		from: group.discreet_name,
		subject: 'Something new for you to read',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`A research team would like to know what you think of something they have found. There is a short text to read, with ${asked}. It takes about ${count(prompt.minutes, 'minute', 'minutes')}.`,
				`You can answer until the end of ${weekday(prompt.closes_on)}. You do not have to answer, and you need not give a reason.`,
				`The team has promised to tell the group by ${weekday(prompt.feedback_due)} what it did with the answers.`
			],
			link: {
				words: 'Read it and answer',
				href: `${origin}/groups/${group.slug}/prompts/${address(study, prompt)}`
			},
			closing: [
				`Would you rather answer by phone or by post, or have someone read it to you? Ring ${help.name} on ${help.phone}, or ask for a call back.`,
				`${help.name}, ${group.discreet_name}`
			]
		})
	};
};

/**
 * Tells a member that the team thinks something else now. Not sent where yet another version came
 * meanwhile, which has a letter of its own, nor to whoever left.
 */
const newVersion: Compose = async (db, letter, { origin }) => {
	const [thread = '', version] = letter.about_id.split(' ');
	const finding = await findingOf(db, thread);
	const { group, prompt, study } = finding;
	const present = await groups.people(db, group.id);
	if (finding.version.id !== version) return null;
	if (!present.some((each) => each.person_id === letter.person_id)) return null;
	const help = await groups.help(db, group);

	const open = isOpen(finding)
		? [`You can answer, or answer again, until the end of ${weekday(prompt.closes_on)}.`]
		: [];
	return {
		from: group.discreet_name,
		subject: 'A research team has changed what it thinks',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'A research team has changed something that it told the group. You can read what it thought before, what people said, and what it thinks now.',
				...open,
				'You do not have to do anything.'
			],
			link: {
				words: 'See what changed, and why',
				href: `${origin}/groups/${group.slug}/prompts/${address(study, prompt)}/versions`
			},
			closing: [
				`Would you rather have someone read it to you? Ring ${help.name} on ${help.phone}.`,
				`${help.name}, ${group.discreet_name}`
			]
		})
	};
};

/** The letters about findings, by kind. */
export const letters: Record<string, Compose> = {
	'prompt.new': newPrompt,
	'version.published': newVersion,
	'feedback.due': feedbackDue
};
