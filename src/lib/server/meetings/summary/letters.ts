import { weekday } from '#lib/text/dates.ts';
import type { Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { simple, type Compose, type LetterRow } from '../../mail/index.ts';
import { answered } from './answer-letter.ts';
import { isPublic } from './find.ts';

/**
 * Brings a summary to who is to check it. Its words stay out of the letter, since a mailbox may be seen
 * by others; on paper they come on a sheet of their own. Not sent once everyone can read it, or to
 * someone who has left.
 */
const round: Compose = async (db, letter, { origin }) => {
	const sent = await find(db, letter);
	if (!sent?.answer_by || isPublic(sent)) return null;
	const group = await groups.find(db, sent.group_id);
	const present = await groups.people(db, group.id);
	if (!present.some((each) => each.person_id === letter.person_id)) return null;
	const help = await groups.help(db, group);
	const again = letter.about_id.includes(' ');
	const paper = letter.way === 'post';

	return {
		from: group.discreet_name,
		subject: 'Something for you to check',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				again
					? `The group met on ${weekday(sent.on_day)}. The summary of what people said has changed since it was sent to you. Please look at it again.`
					: `The group met on ${weekday(sent.on_day)}. There is now a summary of what people said. It names only those who said yes to being thanked by name.`,
				...(paper ? ['The summary comes with this letter, with room to write on it.'] : []),
				`Please read it, and say if something is wrong or missing. Please answer by the end of ${weekday(sent.answer_by)}.`,
				'If you are content with it, you need do nothing. If we hear nothing from you by then, we take it that you are content. After that day the summary may be published for everyone to read.'
			],
			link: { words: 'Read the summary', href: at(origin, group, sent) },
			closing: [
				paper
					? `Write on the summary what is wrong, and send it back. Or ring ${help.name} on ${help.phone}.`
					: `Would you rather have it on paper, or talk about it? Ring ${help.name} on ${help.phone}, or ask for a call back.`,
				`${help.name}, ${group.discreet_name}`
			]
		})
	};
};

/** Tells somebody in the group that a summary is there to read. */
const published: Compose = async (db, letter, { origin }) => {
	const summary = await find(db, letter);
	if (!summary?.published_to_group_at) return null;
	const group = await groups.find(db, summary.group_id);
	const help = await groups.help(db, group);

	return {
		from: group.discreet_name,
		subject: 'A summary for you to read',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`The group met on ${weekday(summary.on_day)}. The summary of what people said is ready now.`,
				'You can read it whether you were there or not.'
			],
			link: { words: 'Read the summary', href: at(origin, group, summary) },
			closing: [
				`Would you rather have it on paper? Ring ${help.name} on ${help.phone}.`,
				`${help.name}, ${group.discreet_name}`
			]
		})
	};
};

function find(db: Db, { about_id }: Pick<LetterRow, 'about_id'>) {
	return db
		.selectFrom('summary')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.select(['meeting.group_id', 'meeting.number', 'meeting.on_day'])
		.select(['summary.answer_by', 'summary.published_to_group_at'])
		.select(['summary.published_to_all_at', 'summary.unpublished_at'])
		.where('summary.id', '=', about_id.split(' ')[0] ?? '')
		.executeTakeFirst();
}

function at(origin: string, group: { slug: string }, { number }: { number: number }) {
	return `${origin}/groups/${group.slug}/meetings/${number}/summary`;
}

/** The letters about summaries, by kind. */
export const letters: Record<string, Compose> = {
	'summary.round': round,
	'summary.published': published,
	'suggestion.answered': answered
};
