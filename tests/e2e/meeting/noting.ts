import { today, weekday } from '#lib/text/dates.ts';
import { expect, type Page } from '@playwright/test';
import { fillDay, follow, inDays, press, select } from '../loop/hands.ts';
import { toMeeting, toStudy, type People } from '../loop/people.ts';
import { link } from './planning.ts';
import { agenda, said, type Said } from './words.ts';

/** Everything is noted in the room: by the Enter key alone where there is script, by plain forms where not. */
export async function note({ organiser: page, member }: People, script: boolean) {
	await toMeeting(page, link);
	await follow(page, 'Notes');
	if (script) await expect(page.getByText('Enter keeps the note.')).toBeVisible();
	let at = '';
	for (const each of Object.values<Said>(said)) {
		if (each.item !== at) await toItem(page, each.item, script);
		at = each.item;
		await write(page, each);
		if (script) await page.getByLabel('What was said?').press('Enter');
		else await press(page, 'Keep the note');
		const list = page.getByRole('region', { name: 'Notes on this item' });
		await expect(list.getByRole('article').filter({ hasText: each.words })).toContainText(
			each.kind
		);
	}
	if (script) await expect(page.getByText('Waiting to send')).toHaveCount(0);
	await toMeeting(member, link);
	await expect(member.getByRole('main')).not.toContainText(said.empathy.words);
}

async function toItem(page: Page, item: string, script: boolean) {
	const chosen = page.getByRole('navigation', { name: 'Agenda' }).getByRole('link', {
		name: new RegExp(`^${item} `)
	});
	await Promise.all([script ? null : page.waitForEvent('load'), chosen.click()]);
	await expect(page.getByRole('heading', { level: 2, name: item })).toBeVisible();
}

async function write(page: Page, { kind, words, question, agreed, doer }: Said) {
	await page.getByLabel('What was said?').fill(words);
	await select(page, 'What kind of note is this?', kind);
	const asked = page.getByLabel('Which question does it answer?', { exact: true });
	if (await asked.isVisible())
		await asked.selectOption({ label: question ?? 'The finding as a whole' });
	if (agreed) {
		const count = page.getByLabel('How many agreed?', { exact: true });
		if (!(await count.isVisible()))
			await page.getByText('How many agreed, and whose words these are').click();
		await count.fill(String(agreed));
		await page.getByLabel('Out of how many people?').fill('10');
	}
	if (doer) {
		const who = page.getByLabel('Who does it?', { exact: true });
		if (!(await who.isVisible())) await page.getByText('Something to do: who, and by when').click();
		await who.selectOption({ label: doer.who });
		await fillDay(page, 'By when?', inDays(doer.days));
	}
}

/** Who came: from what they answered, by one tap each for the others, and from that the numbers. */
export async function count({ organiser: page, member }: People) {
	await toMeeting(page, link);
	await follow(page, 'Who came, by name');
	await press(page, 'Take over what people answered');
	const people = page.getByRole('group');
	const answered = people.filter({ hasText: 'Answered: comes in person' });
	await expect(answered.getByRole('radio', { name: 'In person' })).toBeChecked();
	for (const name of names) {
		const person = page.getByRole('group', { name: `${name} (example)` });
		await person.getByRole('radio', { name: 'In person' }).check();
	}
	await press(page, 'Save who came');
	await follow(page, 'Count from these names');
	await press(page, 'Use these numbers');
	await expect(page.getByLabel('Members who came')).toHaveValue('10');
	await page.getByLabel('Researchers who came').fill('1');
	await press(page, 'Save the numbers');

	await toMeeting(member, link);
	await expect(member.getByRole('main')).toContainText('10 people of the group');
	await expect(member.getByRole('main')).not.toContainText('Bashir');
}

const names = [
	...['Bashir', 'Clive', 'Doreen', 'Elspeth', 'Farah'],
	...['Gwen', 'Hamid', 'Iris', 'Joseph']
];

/** The notes reach the group, and the finding's thread; the question and the action reach the team. */
export async function share({ organiser: page, member, researcher }: People) {
	await toMeeting(page, link);
	await follow(page, 'Notes');
	await follow(page, 'Share the notes with the group');
	await press(page, 'Share the notes');
	await toMeeting(member, link);
	for (const { words } of Object.values<Said>(said))
		await expect(member.getByRole('main')).toContainText(words);
	const point = member.getByRole('article').filter({ hasText: said.limits.words });
	await expect(point).toContainText('Six of ten people agreed.');
	await expect(point).toContainText('Said in the meeting');

	await toStudy(researcher);
	const desk = researcher.getByRole('main');
	await expect(desk).toContainText(`Answer a question from Deep End PPI group, by`);
	await expect(desk).toContainText('Agreed in a meeting: Come back and say');
	// a team knows the meeting by its day, and of it its own items alone
	await researcher.goto('/groups/deep-end/meetings');
	await follow(researcher, `Meeting on ${weekday(today())}`);
	for (const { words, item } of Object.values<Said>(said)) {
		const own = item === agenda.two || item === agenda.three;
		const known = researcher.getByText(words, { exact: true });
		await expect(known).toHaveCount(own ? 1 : 0);
	}
}
