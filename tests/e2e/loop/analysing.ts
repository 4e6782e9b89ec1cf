import { expect, type Page } from '@playwright/test';
import { choose, fill, follow, press, refused, turn } from './hands.ts';
import { answerTicked, inbox, markTicked, tick } from './inbox.ts';
import { toStudy, type People } from './people.ts';
import { did, finding, said, theme } from './words.ts';
import { reached } from './hearing.ts';

/** The team reads everything in one place and says so. */
export async function readAll({ researcher: page, member, newcomer }: People) {
	await reached(member, 3, 'We have it');
	await toStudy(page);
	await inbox(page, finding.title, ['Only what is not read']);
	const lines = page.getByRole('article');
	// two answers of the member and a reply, phone, paper, and two notes; the newcomer's was replied to
	await expect(lines).toHaveCount(7);
	const secret = lines.filter({ hasText: said.private });
	await expect(secret.getByText('Private', { exact: true })).toBeVisible();
	for (const tick of await page.getByLabel('Tick this').all()) await tick.check();
	await markTicked(page);
	await expect(page.getByRole('main')).toContainText('Nothing fits what you chose.');

	await reached(member, 3, 'The research team has read it');
	await reached(newcomer, 1, 'The research team has read it');
}

/** A theme is made and put on the newcomer's words; she sees its plain meaning, never its name. */
export async function sort({ researcher: page, newcomer }: People) {
	await turn(page, 'Themes');
	await follow(page, 'Make a theme');
	await fill(page, { Name: theme.name });
	await refused(page, 'Save the theme', 'plain');
	await fill(page, { 'What it means, in plain words': theme.meaning });
	await press(page, 'Save the theme');

	await inbox(page, finding.title);
	for (const number of [1, 2]) {
		await follow(page, `Sort into themes , number ${number}`);
		await page.getByLabel('All of it').check();
		await page.getByLabel(theme.name, { exact: true }).check();
		await press(page, 'Put it under these themes');
		await inbox(page, finding.title);
	}

	await reached(newcomer, 1, 'It is part of the team’s work');
	await expect(newcomer.getByRole('main')).toContainText(theme.meaning);
	await expect(newcomer.getByRole('main')).not.toContainText(theme.name);
}

/** An outcome for each question that anyone answered, and the finding is closed: it is answered. */
export async function tell({ researcher: page }: People) {
	await tick(page, 'date of birth');
	await answerTicked(page);
	await expect(page.getByRole('radio', { name: did.first.about })).toBeChecked();
	await write(page, did.first);
	await page.getByLabel('You said', { exact: true }).fill('One said “no pen”.');
	await refused(page, 'Save the draft', 'Take the double quotation marks out');
	await fill(page, { 'You said': did.first.said });
	await send(page);

	await another(page);
	await write(page, did.second);
	await page.getByRole('checkbox', { name: 'Doreen, Deep End PPI group, by phone' }).check();
	await send(page);

	await close(page);
	await expect(page.getByRole('main')).not.toContainText('Answered');
	await turn(page, 'Outcomes');
	await another(page);
	await write(page, did.whole);
	await page.getByRole('checkbox', { name: 'Clive, Deep End PPI group, by post' }).check();
	await send(page);
	await turn(page, 'Findings');
	const card = page.locator('.card').filter({ hasText: finding.title });
	await expect(card).toContainText('Answered');
}

async function another(page: Page) {
	await turn(page, 'Outcomes');
	await follow(page, new RegExp(`^By .*: ${finding.title}$`));
}

export async function write(
	page: Page,
	outcome: Record<'about' | 'said' | 'kind' | 'did' | 'why', string>
) {
	await choose(page, 'What is it about?', outcome.about);
	await fill(page, { 'You said': outcome.said, 'We did': outcome.did, Why: outcome.why });
	await choose(page, 'What did the team do?', outcome.kind);
}

export async function send(page: Page) {
	await press(page, 'Save the draft');
	await follow(page, 'See it as people will, and tell it');
	await press(page, 'Tell them');
	await expect(page.getByRole('alert')).toContainText('It is told');
}

async function close(page: Page) {
	await toStudy(page);
	await follow(page, finding.title);
	await follow(page, 'Close it');
	await press(page, 'Close it in every group');
}
