import * as groups from '../../groups/index.ts';
import { simple, type Compose } from '../../mail/index.ts';

/**
 * Tells who asked for a correction that it was answered. Neither what was asked nor the answer stands in
 * it; whoever reads on paper is rung, or rings.
 */
export const answered: Compose = async (db, letter, { origin }) => {
	const asked = await db
		.selectFrom('suggestion')
		.innerJoin('summary', 'summary.id', 'suggestion.summary_id')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.select(['meeting.group_id', 'meeting.number', 'suggestion.accepted_at'])
		.where('suggestion.id', '=', letter.about_id)
		.executeTakeFirst();
	if (!asked) return null;
	const group = await groups.find(db, asked.group_id);
	const help = await groups.help(db, group);

	return {
		from: group.discreet_name,
		subject: 'An answer to your correction',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'You asked us to put something right in the summary of a meeting.',
				asked.accepted_at
					? 'We took it up. Please read the summary again, to see if it is right now.'
					: 'We left the text as it is. We tell you why, below what you asked.'
			],
			link: {
				words: 'Read our answer',
				href: `${origin}/groups/${group.slug}/meetings/${asked.number}/summary`
			},
			closing: [
				`Would you rather talk about it? Ring ${help.name} on ${help.phone}.`,
				`${help.name}, ${group.discreet_name}`
			]
		})
	};
};
