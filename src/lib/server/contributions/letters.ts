import { find as findGroup, people } from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { waitsForGiver } from './agree.ts';
import { questionAsked, questionDue } from './question-letters.ts';
import { replied } from './replied.ts';
import { lookAsked, looked } from './second-look-letters.ts';
import { saidOf, toGiver } from './to-giver.ts';

/*
 * None of these holds anybody's words, nor the reason that was given: a mailbox may be seen by others,
 * and both can be removed while a letter cannot. They lead to the page that says it.
 */

const hidden: Compose = async (db, letter, { origin }) => {
	const c = await saidOf(db, letter);
	if (c.withdrawn_at || !c.hidden_at) return null;
	return toGiver(db, c, origin, [
		'The organiser of the group has hidden something that you said. Other people in the group, and the research team, cannot read it now.',
		'You can still read it, and you can read the reason on its page.',
		'Do you think this is wrong? You can ask on that page that somebody else looks again.'
	]);
};

const kept: Compose = async (db, letter, { origin }) => {
	const c = await saidOf(db, letter);
	if (c.withdrawn_at || c.hidden_at) return null;
	return toGiver(db, c, origin, [
		'Somebody asked the organiser to look at something that you said. The organiser has looked, and it stays where it is.',
		'You need not do anything. You can read the reason on its page.'
	]);
};

const toCheck: Compose = async (db, letter, { origin }) => {
	const c = await saidOf(db, letter);
	if (!waitsForGiver(c)) return null;
	const paragraphs = [
		'The organiser of the group wrote down something that you said, in other words than yours.',
		'Please read it. Is it what you said? You can say so there, or change it.'
	];
	return toGiver(db, c, origin, paragraphs, 'Read what was written down for you');
};

const reported: Compose = async (db, letter, { origin }) => {
	const report = await db
		.selectFrom('report')
		.innerJoin('contribution', 'contribution.id', 'report.contribution_id')
		.select(['contribution.group_id', 'report.answered_at'])
		.where('report.id', '=', letter.about_id)
		.executeTakeFirst();
	if (!report || report.answered_at) return null;
	const group = await findGroup(db, report.group_id);
	const organises = (await people(db, group.id)).some(
		(each) => each.person_id === letter.person_id && each.role === 'organiser'
	);
	if (!organises) return null;
	return {
		from: group.discreet_name,
		subject: 'Something was reported to you',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'Somebody asks you to look at something that was said in the group. Please read it, then hide it or keep it, with a reason.',
				'Whoever said it will be told what you decide.'
			],
			link: { words: 'Look at what was reported', href: `${origin}/groups/${group.slug}/reports` },
			closing: [group.discreet_name]
		})
	};
};

/** The letters about what somebody said, by kind. */
export const letters: Record<string, Compose> = {
	'contribution.check': toCheck,
	'contribution.hidden': hidden,
	'contribution.kept': kept,
	'contribution.replied': replied,
	'question.asked': questionAsked,
	'question.due': questionDue,
	'second-look.answered': looked,
	'second-look.asked': lookAsked,
	'report.new': reported
};
