import { expect, type Page } from '@playwright/test';
import { choose, fill, fillDay, follow, inDays, press, refused, select, turn } from './hands.ts';
import { letter } from './letters.ts';
import { toGroup, toMeeting, toThread, type People } from './people.ts';
import { correction, finding, said } from './words.ts';

export const title = 'Tea and first visits';
const link = new RegExp(title);

/** A meeting carries the finding; what was said there stands in its thread once the notes are shared. */
export async function meet({ organiser: page, newcomer }: People) {
	await toGroup(page);
	await turn(page, 'Meetings');
	await follow(page, 'Plan a meeting');
	await fill(page, { 'What is the meeting about?': title, 'When does it start?': '2pm' });
	await fill(page, { 'When does it end?': '1pm', Place: 'The library, Example Road' });
	await fillDay(page, 'Day', inDays(0));
	const item = page.getByRole('group', { name: 'Item 1', exact: true });
	await item.getByLabel('What it is about').fill('First visits');
	await item.getByLabel('Finding to talk about').selectOption({ label: finding.title });
	await refused(page, 'Plan the meeting', 'The end must be later than the start');
	await fill(page, { 'When does it end?': '4pm' });
	await press(page, 'Plan the meeting');

	await follow(page, 'Who came, in numbers');
	await fill(page, { 'Members who came': '6' });
	await press(page, 'Save the numbers');
	await follow(page, 'Notes');
	await page
		.getByRole('navigation', { name: 'Agenda' })
		.getByRole('link', { name: 'First visits' })
		.click();
	await expect(page.getByRole('heading', { name: 'First visits', level: 2 })).toBeVisible();
	await follow(page, 'All notes of this item');
	await note(page, said.points.first, finding.questions[0]);
	await note(page, said.points.second, finding.questions[1]);

	await toThread(newcomer);
	await expect(newcomer.getByRole('main')).not.toContainText(said.points.first);
	await follow(page, 'All notes');
	await follow(page, 'Share the notes with the group');
	await press(page, 'Share the notes');
	await toThread(newcomer);
	for (const words of Object.values(said.points)) {
		const point = newcomer.getByRole('article').filter({ hasText: words });
		await expect(point.getByRole('heading')).toContainText('Said in the meeting');
	}
}

async function note(page: Page, words: string, question: string) {
	await fill(page, { 'What was said?': words });
	await select(page, 'Which question does it answer?', question);
	await press(page, 'Keep the note');
	await expect(page.getByRole('article').filter({ hasText: words })).toContainText(
		'Not yet shared'
	);
}

/** The summary: put together from the notes, edited, given a quote, sent round. */
export async function summarise({ organiser: page, member, administrator }: People) {
	await toMeeting(page, link);
	await follow(page, 'The summary');
	await follow(page, 'Write the summary');
	const text = page.getByLabel('Text', { exact: true });
	for (const words of Object.values(said.points)) await expect(text).toHaveValue(new RegExp(words));
	await text.fill(`${await text.inputValue()}\n\nWe drank a lot of “tea”.`);
	await press(page, 'Save the summary');
	await follow(page, 'Send it round');
	await refused(page, 'Send it round', 'Take out the double quotation marks');
	await follow(page, 'The summary');
	await follow(page, 'Edit the text');
	await text.fill((await text.inputValue()).replaceAll(/[“”]/g, ''));
	await press(page, 'Save the summary');

	await follow(page, 'Add a quote');
	const quote = page.locator('blockquote').filter({ hasText: 'They put the kettle on first' });
	await expect(quote).toHaveCount(1);
	await expect(page.getByRole('main')).not.toContainText('date of birth'); // nobody said yes to it
	await expect(page.getByRole('main')).not.toContainText(said.private);
	const number = await quote
		.locator('xpath=following-sibling::form[1]')
		.getByRole('button')
		.innerText();
	await press(page, number.replace(/\s+/g, ' '));
	await expect(page.getByRole('main')).toContainText('They put the kettle on first');

	await follow(page, 'Send it round');
	await press(page, 'Send it round');
	const told = await letter(administrator, 'Amara (example)', 'A summary to check');
	await expect(told).toContainText('Something for you to check');
	await toMeeting(member, link);
	await follow(member, 'Read the summary');
	await expect(member.getByRole('main')).toContainText('We drank a lot of tea.');
}

/** A correction is suggested and answered; then the group has the summary, and not yet everyone. */
export async function correct({ organiser: page, member, newcomer, researcher }: People) {
	await follow(member, 'Suggest a correction');
	await fill(member, { 'What is wrong or missing?': correction });
	await press(member, 'Send it to the organiser');

	await toMeeting(page, link);
	await follow(page, 'The summary');
	await expect(page.getByRole('main')).toContainText('It cannot be published to everyone yet');
	await expect(page.getByRole('main')).toContainText('Answer 1 correction that people suggested');
	await expect(page.getByRole('link', { name: 'Publish to everyone' })).toHaveCount(0);
	await follow(page, 'Answer correction 1');
	await choose(page, 'Do you take it up?', 'Yes, I take it up');
	await fill(page, { 'Your answer': 'Thank you, it says so now.' });
	await press(page, 'Send your answer');
	await member.reload();
	await expect(member.getByRole('main')).toContainText('Thank you, it says so now.');
	await expect(newcomer.getByRole('main')).not.toContainText(correction);

	await expect(page.getByRole('main')).not.toContainText('Answer 1 correction');
	await expect(page.getByRole('main')).toContainText(/People have until the end of \w+day .* to/);
	await follow(page, 'Publish to the group');
	await press(page, 'Publish to the group');
	const summary = page.url().split('#')[0] ?? '';
	await page.goto(`${summary}/publish`); // its address, though no link leads there
	await expect(page.getByRole('main')).toContainText('This is not possible yet');
	await expect(page.getByRole('button', { name: 'Publish to everyone' })).toHaveCount(0);

	await toMeeting(newcomer, link);
	await researcher.goto(summary.replace(/\/summary$/, ''));
	for (const reader of [newcomer, researcher]) {
		await follow(reader, 'Read the summary of this meeting');
		await expect(reader.getByRole('main')).toContainText('We drank a lot of tea.');
		await expect(reader.getByRole('main')).not.toContainText(correction);
	}
}

/** Who is not signed in reads what was published before, and nothing of this. */
export async function visit({ visitor: page, organiser }: People) {
	await turn(page, 'Home');
	await expect(page.getByRole('main')).not.toContainText(title);
	await follow(page, 'Staying with people, and understanding them');
	await expect(page.getByRole('main')).toContainText('NIHR130247');
	await expect(page.getByRole('main')).toContainText('Whoever wrote this speaks for themselves.');
	await expect(page.locator('blockquote')).not.toHaveCount(0);

	const { pathname } = new URL(organiser.url());
	await page.goto(pathname);
	await expect(page).toHaveURL(/\/sign-in\?to=/);
	await expect(page.getByRole('main')).not.toContainText('tea');
}
