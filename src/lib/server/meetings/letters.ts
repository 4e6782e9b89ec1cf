import { time, today, weekday } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import { after, DAY, now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { lastAbout, simple, type Compose, type LetterRow, type World } from '../mail/index.ts';
import { answersTo, type Answer } from './answers.ts';
import { invitation } from './ics.ts';
import { papers } from './papers-letter.ts';
import { ofLetter } from './of-letter.ts';
import { readReminder } from './remind.ts';
import { letters as ofSummaries } from './summary/letters.ts';
import type { MeetingRow } from './tables.ts';
import { aboutOf } from './tell.ts';

/*
 * News of a meeting. Its title and place stay on its page: both can say what the group is about.
 */

const planned: Compose = async (db, letter, world) => {
	const meeting = await coming(db, letter);
	if (!meeting) return null;
	return invite(db, letter, world, meeting, {
		subject: 'A date for you',
		paragraphs: [
			`The group meets on ${when(meeting)}.`,
			'You do not have to come. It helps if we know.'
		]
	});
};

const moved: Compose = async (db, letter, world) => {
	const meeting = await coming(db, letter);
	// it was changed once more since: that has a letter of its own
	if (!meeting || aboutOf(meeting) !== letter.about_id) return null;
	return invite(db, letter, world, meeting, {
		subject: 'A change to a date for you',
		paragraphs: [
			'Something about a meeting of the group has changed.',
			`It is now on ${when(meeting)}. Please look where it is, and how to join.`,
			'Does it still suit you? You can change what you told us.'
		]
	});
};

/** A week before to whoever has not answered; two days before to whoever comes. */
const reminder: Compose = async (db, letter, world) => {
	const meeting = await coming(db, letter);
	const { which, day } = readReminder(letter.about_id);
	if (!meeting || meeting.on_day !== day || !letter.person_id) return null;
	const answer = await answerOf(db, meeting, letter);
	if (which === 'soon') {
		if (answer !== 'in person' && answer !== 'online') return null;
		return invite(db, letter, world, meeting, {
			subject: 'A date that is near',
			paragraphs: [
				`The group meets on ${when(meeting)}.`,
				`You said that you come${answer === 'online' ? ' online' : ''}. Thank you.`,
				'If you cannot come after all, please tell us.'
			]
		});
	}
	const about = { kind: 'meeting', id: meeting.id };
	const news = ['meeting.planned', 'meeting.moved'];
	const told = await lastAbout(db, letter.person_id, about, news);
	if (answer || (told && told > after(now(), -3 * DAY))) return null;
	return invite(db, letter, world, meeting, {
		subject: 'A date for you',
		paragraphs: [
			`The group meets on ${when(meeting)}.`,
			'We do not know yet whether you come. You do not have to. It helps if we know.'
		]
	});
};

const cancelled: Compose = async (db, letter, world) => {
	const meeting = await ofLetter(db, letter);
	if (!meeting?.cancelled_at || meeting.on_day < today()) return null;
	const group = await groups.find(db, meeting.group_id);
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'A date that is off',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`The meeting on ${when(meeting)} is cancelled. Please do not come.`,
				'Why it is cancelled stands on its page.'
			],
			link: { words: 'See the page of the meeting', href: pageOf(world, group, meeting) },
			closing: [
				`Do you have a question? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		}),
		...(await dated(db, letter, world, { meeting, group }))
	};
};

type Words = { subject: string; paragraphs: string[] };
type Group = Awaited<ReturnType<typeof groups.find>>;

async function invite(
	db: Db,
	letter: LetterRow,
	world: World,
	meeting: MeetingRow,
	{ subject, paragraphs }: Words
) {
	const group = await groups.find(db, meeting.group_id);
	const { name, phone } = await groups.help(db, group);
	const page = {
		words: 'See where, and what we will talk about',
		href: pageOf(world, group, meeting)
	};
	const date = await dated(db, letter, world, { meeting, group });
	const byLetter = world.own && {
		list: [page],
		link: { words: 'Say whether you come', href: `${world.own}/meeting` }
	};
	return {
		from: group.discreet_name,
		subject,
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				...paragraphs,
				...(byLetter ? ['Press the button below to tell us. You need not sign in.'] : []),
				...(date.calendar
					? [
							'The date comes along for your calendar. If you press “yes” or “no” in your mail program, only your calendar hears it. We do not.'
						]
					: [])
			],
			...(byLetter || { link: page }),
			closing: [
				`Would you rather say it on the phone? Do you need help to get there? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		}),
		...date
	};
}

/** The date for a calendar: in letters by email alone, each with the address it goes to and no other. */
async function dated(
	db: Db,
	letter: LetterRow,
	{ origin, sender }: World,
	{ meeting, group }: { meeting: MeetingRow; group: Group }
) {
	if (letter.way !== 'email' || !sender || !letter.person_id) return {};
	const contact = (await accounts.contacts(db, [letter.person_id])).get(letter.person_id);
	const email = letter.email ?? contact?.email;
	if (!email) return {};
	const answer = await answerOf(db, meeting, letter);
	return { calendar: invitation(meeting, group, { origin, sender }, { email, answer }) };
}

async function answerOf(db: Db, meeting: MeetingRow, letter: LetterRow): Promise<Answer | null> {
	const answers = await answersTo(db, meeting);
	return answers.get(letter.person_id ?? '')?.answer ?? null;
}

function when({ on_day, starts, ends }: MeetingRow) {
	return `${weekday(on_day)}, from ${time(starts)} to ${time(ends)}`;
}

function pageOf({ origin }: World, { slug }: Group, { number }: MeetingRow) {
	return `${origin}/groups/${slug}/meetings/${number}`;
}

/** The meeting of a letter, while it is still to come. */
async function coming(db: Db, letter: LetterRow) {
	const meeting = await ofLetter(db, letter);
	return meeting && !meeting.cancelled_at && meeting.on_day >= today() ? meeting : undefined;
}

/** The letters about meetings and their summaries, by kind. */
export const letters: Record<string, Compose> = {
	...ofSummaries,
	'meeting.planned': planned,
	'meeting.moved': moved,
	'meeting.papers': papers,
	'meeting.reminder': reminder,
	'meeting.called-off': cancelled,
	'meeting.cancelled': cancelled
};
