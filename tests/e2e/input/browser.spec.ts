import type { Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';
import { marks, rightToLeft } from './bad.ts';

// The matrix of bad input goes over HTTP; here it is seen with eyes where most people type.
const answer = '/groups/deep-end/prompts/link-workers-3/answer?question=1';
const summary = '/groups/deep-end/meetings/2/summary/edit';

const ran: string[] = [];

test.describe('typed in a browser', () => {
	test.beforeEach(({ page }) => unplanted(page));
	test.afterEach(() => expect(ran.splice(0)).toEqual([]));

	for (const [what, typed] of [
		['nothing', ''],
		['words', 'my address'],
		['much', 'x'.repeat(100_000)],
		['emoji', '😀'.repeat(100_000)],
		['right to left', rightToLeft],
		['marks', marks]
	] as const)
		test(`sign-in says what to do about ${what}`, async ({ page, javaScriptEnabled }) => {
			await page.goto('/sign-in');
			await paste(page, 'email', typed);
			await page.locator('form:has([name=email]) button').click();
			await refused(page, 'email', javaScriptEnabled);
			await expect(page.locator('[name=email]')).toHaveValue(typed);
		});

	for (const [what, typed] of [
		['nothing', ''],
		['much', 'x'.repeat(100_000)],
		['emoji', '😀'.repeat(100_000)]
	] as const)
		test(`an answer says what to do about ${what}`, async ({ as, javaScriptEnabled }) => {
			const page = await (await as('member')).newPage();
			await page.goto(answer);
			await paste(page, 'body', typed);
			await page.getByLabel('The group', { exact: true }).check();
			await page.getByRole('button', { name: 'Send your answer' }).click();
			await refused(page, 'body', javaScriptEnabled);
			await expect(page.locator('[name=body]')).toHaveValue(typed);
			await expect(page.getByLabel('The group', { exact: true })).toBeChecked();
		});

	for (const [what, typed] of [
		['right to left', rightToLeft],
		['marks', marks]
	] as const)
		test(`an answer in ${what} comes back, and is read as it was typed`, async ({
			as,
			javaScriptEnabled
		}) => {
			const page = await (await as('member')).newPage();
			await unplanted(page);
			const body = `${typed} ${test.info().project.name}`.normalize('NFC');
			// at the first question stands still what was refused above
			await page.goto(answer.replace('question=1', 'question=2'));
			await paste(page, 'body', body);
			await page.getByRole('button', { name: 'Send your answer' }).click();
			await refused(page, 'audience', javaScriptEnabled);
			await expect(page.locator('[name=body]')).toHaveValue(body);
			await page.getByLabel('The group', { exact: true }).check();
			await page.getByRole('button', { name: 'Send your answer' }).click();
			await expect(page.locator('article', { hasText: body })).toHaveCount(1);
		});

	for (const [what, typed] of [
		['nothing', ''],
		['much', 'x'.repeat(100_000)],
		['emoji', '😀'.repeat(100_000)]
	] as const)
		test(`a summary says what to do about ${what}`, async ({ as, javaScriptEnabled }) => {
			const page = await (await as('organiser')).newPage();
			await page.goto(summary);
			await paste(page, 'title', marks);
			await paste(page, 'body', typed);
			await page.locator('form:has([name=body]) button').first().click();
			await refused(page, 'body', javaScriptEnabled);
			await expect(page.locator('[name=title]')).toHaveValue(marks);
			await expect(page.locator('[name=body]')).toHaveValue(typed);
		});
});

/** The page says so first, in its title, in its list and beside the box; with script it is led there. */
async function refused(page: Page, field: string, script: boolean) {
	await expect(page).toHaveTitle(/^Error: /);
	const summary = page.locator('.govuk-error-summary');
	await expect(summary).toBeVisible();
	await expect(page.locator('main :is(h1, .govuk-error-summary)').first()).toHaveClass(/summary/);
	if (script) await expect(summary).toBeFocused();
	const link = summary.locator(`a[href="#${field}"]`);
	const message = (await link.textContent())?.trim() ?? '';
	await expect(page.locator(`#${field}-error`)).toContainText(message);
	await link.click();
	await expect(page.locator(`#${field}`)).toBeFocused();
}

/** Puts the words in as a paste does: at once. */
async function paste(page: Page, name: string, words: string) {
	await page.locator(`[name=${name}]`).fill(words);
}

/** Nothing that was typed may run: the function it calls is there, and notes that it was called. */
async function unplanted(page: Page) {
	await page.exposeFunction('planted', () => ran.push(page.url()));
}
