import type { Page } from '@playwright/test';
import { putFirst } from './golden/asking.ts';
import { expect, test } from './support/server.ts';

const group = '/groups/deep-end/prompts';
const OTHERS = 'I think better in my own chair';

test.describe('a finding that asks for an answer first', () => {
	test('shows nothing of others until somebody has answered, privately too', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto(`${group}/link-workers-5`);
		const main = page.getByRole('main');
		await expect(main).toContainText('Answer first, then see what others said');
		await expect(main).not.toContainText(OTHERS);
		await expect(page.locator('article')).toHaveCount(0);

		// a link that somebody gave them leads to the page that says why
		await page.goto(`${group}/link-workers-5/contributions/1`);
		await expect(main).toContainText('Answer first, then see what others said');
		expect((await page.goto(`${group}/link-workers-5/contributions/999`))?.status()).toBe(200);

		await page.getByRole('link', { name: /^Answer this question.*say no/ }).click();
		await page.getByRole('textbox').fill('If the place was cold, I would be ashamed.');
		await page.getByRole('radio', { name: /^Private/ }).check();
		await page.getByRole('button', { name: 'Send your answer' }).click();
		await expect(page).toHaveTitle(/^Thank you. Your private answer is sent/);
		await expect(main).toContainText('If the place was cold');
		await expect(main).toContainText(OTHERS);
	});

	test('opens for who would rather just read, from the page or its own address', async ({
		as,
		server
	}) => {
		const page = await (await as('member')).newPage();
		const main = page.getByRole('main');
		for (const [title, way] of [
			['A finding to just read', ''],
			['Another finding to just read', '/just-read']
		] as const) {
			const address = await putFirst(server.databasePath, title);
			await page.goto(address);
			await expect(main).not.toContainText('Heard from somebody else');
			await page.goto(address + way);
			await page.getByRole('button', { name: 'I would rather just read' }).click();
			await expect(page).toHaveURL(address);
			await expect(page.getByRole('heading', { name: title })).toBeVisible();
			await expect(main).toContainText('You can read what others said now');
			await expect(main).toContainText('Heard from somebody else');
			await expect(page.getByRole('link', { name: /^Answer/ }).first()).toBeVisible();
			await page.goto(`${address}/just-read`);
			await expect(main).toContainText('You can read what others said already');
		}
	});

	test('says so to who writes it, in the preview', async ({ as }) => {
		const page = await (await as('researcher')).newPage();
		await page.goto('/studies/link-workers/prompts/new');
		await page.getByLabel('Title').fill('A finding about mornings');
		await page.getByLabel(/^Members answer before they see/).check();
		await page.getByRole('button', { name: 'Save the draft' }).click();
		await expect(page.getByLabel(/^Members answer before they see/)).toBeChecked();
		await page.getByRole('link', { name: 'See it as a member does' }).click();
		await expect(page.getByRole('main')).toContainText('The team asks you to answer first');
	});
});

test('what is new since the last visit is counted, marked in words, and one press away', async ({
	as
}) => {
	const page = await (await as('member')).newPage();
	for (let stay = 0; stay < 2; stay++) {
		await page.goto(`${group}/link-workers-3`);
		const words = await page.getByText(/new since you were last here, on \w+day/).innerText();
		const fresh = Number(/^\d+/.exec(words)?.[0]);
		expect(fresh).toBeGreaterThan(1);
		await expect(headings(page, /\. New$/)).toHaveCount(fresh);
		await page.getByRole('link', { name: 'Go to the first new one' }).click();
		await expect(page).toHaveURL(/#c3$/);
		await expect(page.locator('#c3')).toBeInViewport();
	}
	// who comes for the first time finds nothing marked
	const other = await (await as('organiser')).newPage();
	await other.goto(`${group}/link-workers-3`);
	await expect(other.locator('article').first()).toBeVisible();
	await expect(headings(other, /New$/)).toHaveCount(0);
});

test('each question leads from the top to its answers and to its box', async ({ as }) => {
	const page = await (await as('member')).newPage();
	await page.goto(`${group}/link-workers-3`);
	const question = 'How can somebody say it without sounding cold?';
	await page.getByRole('link', { name: question, exact: true }).click();
	await expect(page).toHaveURL(/#question-2$/);
	await page.getByRole('link', { name: /^Answer\s*: When is the right moment/ }).click();
	await expect(page.getByLabel(/^When is the right moment/)).toBeVisible();
});

function headings(page: Page, name: RegExp) {
	return page.getByRole('article').getByRole('heading', { level: 3, name });
}
