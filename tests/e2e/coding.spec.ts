import type { Page } from '@playwright/test';
import { open } from '#server/db/open.ts';
import { fill, follow, press, refused } from './loop/hands.ts';
import type { House } from './support/house.ts';
import { expect, test } from './support/server.ts';

const BODY =
	'Be careful. I would not want somebody from my own church. Then everyone would know my business by Sunday.';
const group = '/groups/deep-end/contributions';
const study = '/studies/link-workers';

async function refOf(server: House, end: string) {
	const db = open(server.databasePath);
	const { ref } = await db
		.selectFrom('contribution')
		.select('ref')
		.where('body', 'like', `%${end}`)
		.executeTakeFirstOrThrow();
	await db.destroy();
	return ref;
}

const passages = (page: Page) => page.getByRole('article').locator('mark');

test(
	'sentences that are ticked go under themes, and stay on the words they were in',
	{ tag: '@without-javascript' },
	async ({ server, as }) => {
		const ref = await refOf(server, 'business by Sunday.');
		const team = await (await as('researcher')).newPage();
		const amara = await (await as('member')).newPage();

		await team.goto(`${study}/contributions/${ref}`);
		await expect(team.getByLabel('Or select words in this box')).toBeHidden();
		await team.getByLabel('Be careful.').check();
		await team.getByLabel('I would not want somebody from my own church.').check();
		await refused(team, 'Put it under these themes', 'Tick a theme');
		await expect(team.getByLabel('Be careful.')).toBeChecked();
		await team.getByLabel('Honest limits').check();
		await team.getByLabel('Safe to speak').check();
		await fill(team, { 'Your note on it (optional)': 'A place must feel far enough away.' });
		await press(team, 'Put it under these themes');
		const words = 'Be careful. I would not want somebody from my own church.';
		await expect(passages(team)).toHaveText([words]);
		await expect(team.getByRole('main').locator('blockquote', { hasText: words })).toHaveCount(2);
		await expect(team.getByRole('main')).toContainText('A place must feel far enough away.');

		// the member changes the words while the team has them open
		await team.getByLabel('Then everyone would know my business by Sunday.').check();
		await team.getByLabel('Holding', { exact: true }).check();
		await fill(team, { 'Your note on it (optional)': 'Kept while the words changed.' });
		await amara.goto(`${group}/${ref}/edit`);
		await amara.getByRole('textbox').fill(`A word of warning. ${BODY}`);
		await amara.getByRole('button', { name: /^Save/ }).first().click();
		await refused(team, 'Put it under these themes', 'The words were changed meanwhile');
		await expect(team.getByRole('article')).toContainText('A word of warning.');
		await expect(team.getByLabel('Your note on it (optional)')).toHaveValue(
			'Kept while the words changed.'
		);
		await team.goto(`${study}/contributions/${ref}`);
		await expect(passages(team)).toHaveCount(0);
		await expect(team.locator('.coding').filter({ hasText: 'it was changed since.' })).toHaveCount(
			3
		);
		await expect(team.locator('.coding blockquote', { hasText: words })).toHaveCount(2);
	}
);

test(
	'words are selected by the keyboard alone',
	{ tag: '@with-javascript' },
	async ({ server, as }) => {
		const ref = await refOf(server, 'business by Sunday.');
		const page = await (await as('researcher')).newPage();
		await page.goto(`${study}/contributions/${ref}`);
		const box = page.getByLabel('Or select words in this box');
		await box.focus();
		await page.keyboard.press('Control+Home');
		for (let step = 0; step < 'Be careful'.length; step++)
			await page.keyboard.press('Shift+ArrowRight');
		await expect(page.getByText('Selected: “Be careful”')).toBeVisible();
		await page.keyboard.type('nothing is typed');
		await expect(box).toHaveValue(BODY);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Be careful', { exact: true })).toBeChecked();

		// a theme is found by its name, ticked by Enter, and stays though others are looked for
		const find = page.getByLabel('Find a theme');
		await find.pressSequentially('hol');
		await expect(page.getByText('1 of 11 fit.')).toBeVisible();
		await page.keyboard.press('Enter');
		await find.pressSequentially('Slow WÉEKS');
		await expect(page.getByLabel('Training', { exact: true })).toBeHidden();
		await expect(page.getByLabel('Holding', { exact: true })).toBeChecked();
		await press(page, 'Put it under these themes');
		await expect(passages(page)).toHaveText(['Be careful']);
		await expect(page.locator('.coding h3')).toHaveText([/Understanding cultures/, /Holding/]);
	}
);

test('whoever sorts goes on from one to the next, and stays in what was chosen', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	const main = page.getByRole('main');
	await page.goto(`${study}/inbox?unsorted=yes`);
	await follow(page, /^Sort into themes/);
	const first = page.url();
	await page.getByLabel('All of it').check();
	await page.getByLabel('Holding', { exact: true }).check();
	await press(page, 'Put it there and go to the next one');
	await expect(page.getByText('It is under its themes now. This is the next')).toBeVisible();
	const second = page.url();
	expect(second).toMatch(/contributions\/(\w+)\?unsorted=yes#\1$/);
	expect(second).not.toBe(first);
	await expect(main).toContainText('No theme stands on it yet.');
	await follow(page, 'Go to the next one without a theme');
	expect([first, second]).not.toContain(page.url());

	// narrowed, it ends where the list ends, whether things have themes or not
	await page.goto(`${study}/inbox?theme=1&channel=post`);
	await page
		.getByRole('link', { name: /^(Sort into themes|Open it)/ })
		.last()
		.click();
	await follow(page, 'Go to the next one that fits');
	await expect(page.getByText('That was the last one that fits')).toBeVisible();
	await expect(page).toHaveURL(/inbox\?channel=post&theme=1$/);
});

test('a second researcher sorts without seeing what the first did', async ({ server, as }) => {
	const ref = await refOf(server, 'can ask somebody else.');
	const page = await (await as('researcher')).newPage();
	const main = page.getByRole('main');
	const theirs = main.getByRole('link', { name: 'Theme: Wants a solution' });
	await page.goto(`${study}/contributions/${ref}`);
	await expect(theirs).toBeVisible();
	await expect(main).toContainText('By Tom');
	await follow(page, 'Sort it without seeing what colleagues did');
	await expect(theirs).toHaveCount(0);
	await expect(main).not.toContainText('By Tom');
	await expect(main.getByRole('link', { name: 'Theme: Honest limits' })).toBeVisible();

	await refused(page, 'Put it under these themes', 'Tick a theme');
	await expect(theirs).toHaveCount(0);
	await page.getByLabel('All of it').check();
	await page.getByLabel('Training', { exact: true }).check();
	await press(page, 'Put it there and go to the next one');
	await expect(page).toHaveURL(/contributions\/\w+\?alone=yes#\w+$/);
	await expect(main).toContainText('You see only your own themes and notes.');
	await expect(main).toContainText('You have put no theme on it yet.');
	await follow(page, 'Show what colleagues did, too');
	await expect(page).toHaveURL(/contributions\/\w+$/);
});

test('notes are written, changed and removed; two researchers see where they agree', async ({
	as
}) => {
	const page = await (await as('researcher')).newPage();
	await page.goto(`${study}/themes`);
	await follow(page, 'See how far two researchers agree on themes');
	await expect(page.getByRole('table', { name: 'Themes on sentences' })).toContainText('Holding');
	await page.goto(`${study}/themes/1`);
	await follow(page, 'Notes of the team on this theme');
	await fill(page, { 'Write a note': 'Is this one theme or two?' });
	await press(page, 'Save the note');
	await follow(page, 'Change your note : Is this one theme or two?');
	await fill(page, { 'Your note': 'It is two themes.' });
	await press(page, 'Save the note');
	await expect(page.getByRole('main')).toContainText('It is two themes.');
	await follow(page, 'Remove your note : It is two themes.');
	await press(page, 'Remove the note');
	await expect(page.getByRole('main')).not.toContainText('It is two themes.');
});
