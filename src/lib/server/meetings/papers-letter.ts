import { time, today, weekday } from '#lib/text/dates.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';

/** The papers of a coming meeting can be read. What they are about stays on its page. */
export const papers: Compose = async (db, letter, { origin }) => {
	const meeting = await db
		.selectFrom('meeting')
		.select(['group_id', 'number', 'on_day', 'starts'])
		.where('id', '=', letter.about_id)
		.where('cancelled_at', 'is', null)
		.executeTakeFirst();
	if (!meeting || meeting.on_day < today()) return null;
	const group = await groups.find(db, meeting.group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'Something to read before we meet',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`The group meets on ${weekday(meeting.on_day)}, ${time(meeting.starts)}.`,
				'What we will talk about is ready to read. You can read it before you come. You do not have to.'
			],
			link: {
				words: 'Read it',
				href: `${origin}/groups/${group.slug}/meetings/${meeting.number}`
			},
			closing: [
				`Would you like it on paper? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
};
