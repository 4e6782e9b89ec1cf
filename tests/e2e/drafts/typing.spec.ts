import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/server.ts';
import { answer, box, drafts, finding, sendButton, stored, write } from './hands.ts';

const saved = 'Saved just now';

test.describe('as somebody types', { tag: '@with-javascript' }, () => {
	test('it is saved, and is there after a reload, until it is sent', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await write(page, 'Typed and never sent, so far.');
		await expect(page.getByText(saved)).toBeVisible();
		await page.goto('/');
		await page.goto(answer);
		await expect(box(page)).toHaveValue('Typed and never sent, so far.');
		await expect(page.getByLabel('The group', { exact: true })).toBeChecked();
		await expect(page.getByText('We kept what you wrote. You saved it on')).toBeVisible();

		await box(page).fill('Typed, and now sent.');
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		await page.goto(answer);
		await expect(box(page)).toHaveValue('');
		expect(drafts(server.databasePath, 'Typed')).toBe(0);
		expect(stored(server.databasePath, 'Typed, and now sent.')).toBe(1);
		await leaveNothing(page.context());
	});

	test('it is saved too by leaving at once, without a pause', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await write(page, 'Typed in a hurry.');
		await page.goto(finding);
		await page.goto(answer);
		await expect(box(page)).toHaveValue('Typed in a hurry.');
		await box(page).fill('');
		await page.goto(finding);
		await expect.poll(async () => (await page.goto(answer), box(page).inputValue())).toBe('');
	});

	test('two windows keep both, and each is sent once', async ({ as, server }) => {
		const context = await as('member');
		const [one, two] = [await context.newPage(), await context.newPage()];
		for (const page of [one, two]) await page.goto(answer);
		await write(one, 'From the first window.');
		await expect(one.getByText(saved)).toBeVisible();
		await write(two, 'From the second window.');
		await expect(two.getByText(saved)).toBeVisible();

		const third = await context.newPage();
		await third.goto('/me/drafts');
		await third.getByText('Read what you wrote').first().click();
		await third.getByText('Read what you wrote').nth(1).click();
		await expect(third.getByText('From the first window.')).toBeVisible();
		await expect(third.getByText('From the second window.')).toBeVisible();

		for (const page of [two, one]) {
			await sendButton(page).click();
			await expect(page).toHaveURL(/sent=/);
		}
		expect(stored(server.databasePath, 'From the first window.')).toBe(1);
		expect(stored(server.databasePath, 'From the second window.')).toBe(1);
		await third.goto('/me/drafts');
		await expect(third.getByText('window.')).toHaveCount(0);
	});

	test('going back and sending again stores it once; other words are another answer', async ({
		as,
		server
	}) => {
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await write(page, 'Sent, and back again.');
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		await page.goBack();
		await expect(page).toHaveURL(server.origin + answer);
		if (!(await box(page).inputValue())) await write(page, 'Sent, and back again.');
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, 'Sent, and back again.')).toBe(1);

		await page.goBack();
		await write(page, 'Something else that came to mind.');
		await expect(page.getByText(saved)).toBeVisible();
		expect(drafts(server.databasePath, 'Something else that came')).toBe(1);
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, 'Something else that came to mind.')).toBe(1);
		expect(stored(server.databasePath, 'Sent, and back again.')).toBe(1);
		expect(drafts(server.databasePath, 'came')).toBe(0);
	});

	test('a warning is given once, and what was typed is kept beside it', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await write(page, 'Ring me on 0114 496 0111 about it.');
		await sendButton(page).click();
		await expect(page).toHaveTitle(/^Error: /);
		await page.getByRole('button', { name: 'Send it as it is' }).click();
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, 'Ring me on 0114 496 0111 about it.')).toBe(1);
	});
});

/** What was put on the device for the sending is gone again. */
async function leaveNothing(context: BrowserContext) {
	const [page] = context.pages();
	await expect
		.poll(() => page?.evaluate(() => Object.keys(localStorage).filter((key) => /sound/.test(key))))
		.toEqual([]);
}
