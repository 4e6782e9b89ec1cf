import { now } from '#server/db/index.ts';
import { open } from '#server/db/open.ts';
import { expect } from '@playwright/test';
import { ask, fill, fillDay, follow, inDays, press, turn } from '../loop/hands.ts';
import { letter } from '../loop/letters.ts';
import { toGroup, toMeeting, toStudy, type People } from '../loop/people.ts';
import { agenda, ahead, culture, holding, met, title, welcome } from './words.ts';

export const link = new RegExp(title);

/** The researcher writes two findings, puts them to the group, and the organiser lets them in. */
export async function bring({ researcher: page, organiser }: People) {
	for (const finding of [holding, culture]) {
		await toStudy(page);
		await follow(page, 'Write a finding');
		await fill(page, {
			Title: finding.title,
			'What we found': finding.found,
			'Why we think so': finding.why,
			'Question 1': finding.questions[0],
			'Question 2': finding.questions[1],
			'What answers can change': finding.can,
			'What they cannot change': finding.cannot,
			'How many minutes does it take to read and answer?': finding.minutes
		});
		await fillDay(page, 'Last day for answers', inDays(30));
		await fillDay(page, 'By which day will you tell people what you did?', inDays(60));
		await press(page, 'Save and check my words');
		await follow(page, 'Publish it to groups');
		await page.getByLabel('Deep End PPI group').check();
		await press(page, 'Publish it');

		await toGroup(organiser);
		await turn(organiser, 'Desk');
		await follow(organiser, new RegExp(`^Let in the finding “${finding.title}”`));
		await press(organiser, 'Let it in');
	}
}

/** The organiser plans the meeting with both findings on its agenda. */
export async function plan({ organiser: page }: People) {
	await toGroup(page);
	await turn(page, 'Meetings');
	await follow(page, 'Plan a meeting');
	await fill(page, {
		'What is the meeting about?': title,
		'When does it start?': met.starts,
		'When does it end?': met.ends,
		Place: met.place,
		'Getting there': met.travel,
		'Getting in and taking part': met.access,
		'Link for joining online': met.link
	});
	await fillDay(page, 'Day', inDays(10));
	const rows = [
		[agenda.one, 10, 'No finding'],
		[agenda.two, 45, holding.title],
		[agenda.three, 45, culture.title],
		[agenda.four, 10, 'No finding']
	] as const;
	await ask(page, 'Add a row');
	for (const [index, [words, minutes, finding]] of rows.entries()) {
		const item = page.getByRole('group', { name: `Item ${index + 1}`, exact: true });
		await item.getByLabel('What it is about').fill(words);
		await item.getByLabel('Minutes').fill(String(minutes));
		await item.getByLabel('Finding to talk about').selectOption({ label: finding });
	}
	await press(page, 'Plan the meeting');
	const main = page.getByRole('main');
	for (const words of [met.place, met.travel, met.access, 'What has changed because of you'])
		await expect(main).toContainText(words);
}

/** The member answers in the letter's own page, signed in nowhere, and finds it on the meeting's. */
export async function invite({ administrator, visitor, member, organiser }: People, path: string) {
	await quarterOfAnHour(path);
	const told = await letter(administrator, 'Amara (example)', 'A new meeting');
	await expect(told).not.toContainText(title);
	await visitor.goto(pathIn(await told.innerText(), /\/letters\/[\w-]+\/meeting/));
	await press(visitor, 'I will come in person');
	await expect(visitor.getByRole('main')).toContainText('You said: “I will come in person”');
	await visitor.goto('/');

	await toMeeting(member, link);
	await expect(member.getByRole('main')).toContainText('You said: “I will come in person”');
	await toMeeting(organiser, link);
	await follow(organiser, 'Who comes');
	const here = organiser.getByRole('table', { name: /^Come in person/ });
	await expect(here).toContainText('Amara (example)');
}

/** A paper is put to the welcome, and the papers go out. */
export async function send({ organiser: page, member, administrator }: People) {
	await toMeeting(page, link);
	await follow(page, `Add a paper for ${agenda.one}`);
	await fill(page, { Words: welcome.paper });
	await press(page, 'Keep the paper');
	await follow(page, 'Send out the papers');
	await expect(page.getByRole('main')).toContainText(`The finding “${holding.title}”.`);
	await press(page, 'The papers are out');

	const told = await letter(administrator, 'Amara (example)', 'Something to read before a meeting');
	await expect(told).not.toContainText(ahead.title);
	await toMeeting(member, link);
	await expect(member.getByRole('main')).toContainText(welcome.paper);
	await expect(member.getByRole('link', { name: holding.title })).toBeVisible();
}

/** So long the letters of a new plan wait, for slips of the pen. */
async function quarterOfAnHour(path: string) {
	const db = open(path);
	await db
		.updateTable('letter')
		.set({ send_after: now() })
		.where('kind', '=', 'meeting.planned')
		.where('sent_at', 'is', null)
		.execute();
	await db.destroy();
}

/** The address in a letter, without its machine: a server that was given any port does not know its own. */
function pathIn(letter: string, part: RegExp) {
	const [path] = part.exec(letter) ?? [];
	expect(path, 'the letter leads to a page').toBeTruthy();
	return path ?? '';
}
