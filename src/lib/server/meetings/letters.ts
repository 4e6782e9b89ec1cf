import { time, today, weekday } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { letters as ofSummaries } from './summary/letters.ts';
import { aboutOf } from './tell.ts';

/*
 * News of a meeting. Its title and place stay on its page: both can say what the group is about.
 */

const planned: Compose = async (db, letter, { origin }) => {
	const meeting = await find(db, letter.about_id);
	if (!meeting) return null;
	const when = `${weekday(meeting.on_day)}, from ${time(meeting.starts)} to ${time(meeting.ends)}`;
	return written(db, origin, meeting, {
		subject: 'A date for you',
		paragraphs: [`The group meets on ${when}.`, 'You do not have to come. It helps if we know.']
	});
};

const moved: Compose = async (db, letter, { origin }) => {
	const meeting = await find(db, letter.about_id);
	if (!meeting) return null;
	const when = `${weekday(meeting.on_day)}, from ${time(meeting.starts)} to ${time(meeting.ends)}`;
	return written(db, origin, meeting, {
		subject: 'A new date for you',
		paragraphs: [
			'A meeting of the group is at another time than we told you.',
			`It is now on ${when}.`
		]
	});
};

type Meeting = { group_id: string; number: number };

async function written(
	db: Db,
	origin: string,
	{ group_id, number }: Meeting,
	{ subject, paragraphs }: { subject: string; paragraphs: string[] }
) {
	const group = await groups.find(db, group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject,
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: {
				words: 'See where, and what we will talk about',
				href: `${origin}/groups/${group.slug}/meetings/${number}`
			},
			closing: [
				`Can you come, or not? Do you need help to get there? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
}

/** The meeting, while it is still to come and at the time that the letter is about. */
async function find(db: Db, about: string) {
	const [id = ''] = about.split(' ');
	const meeting = await db
		.selectFrom('meeting')
		.select(['id', 'group_id', 'number', 'on_day', 'starts', 'ends'])
		.where('id', '=', id)
		.executeTakeFirst();
	return meeting && aboutOf(meeting) === about && meeting.on_day >= today() ? meeting : undefined;
}

/** The letters about meetings and their summaries, by kind. */
export const letters: Record<string, Compose> = {
	...ofSummaries,
	'meeting.planned': planned,
	'meeting.moved': moved
};
