import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/server.ts';

// The keys that reach everything: Tab, Enter and Space, and the letters of the answer itself.
test.describe('the keyboard alone', { tag: '@with-javascript' }, () => {
	test('completes an answer, after one that was refused', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto('/');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
		await page.keyboard.press('Enter');

		const title = 'Saying early what is not possible may build trust';
		await go(page, page.getByRole('link', { name: title }));
		await expect(page).toHaveTitle(new RegExp(`^${title}`));
		await go(page, page.getByRole('link', { name: /^Answer this question/ }).first());
		await expect(page).toHaveTitle(/^Your answer/);

		await go(page, page.getByRole('button', { name: 'Send your answer' }));
		await expect(page).toHaveTitle(/^Error: Your answer/);
		await expect(page.locator('.govuk-error-summary')).toBeFocused();
		await go(page, page.getByRole('link', { name: 'Write your answer first' }));
		await expect(page.getByRole('textbox')).toBeFocused();
		await page.keyboard.type('Before the first cup of tea is cold.');
		await tabTo(page, page.getByRole('radio', { name: 'The group', exact: true }));
		await page.keyboard.press('Space');
		await go(page, page.getByRole('button', { name: 'Send your answer' }));

		await expect(page).toHaveTitle(/^Thank you\. Your answer is number \d+\./);
		const mine = page.getByRole('article').filter({ hasText: 'Before the first cup of tea' });
		await expect(mine).toBeInViewport();
		await tabTo(page, mine.getByRole('link', { name: /^Change/ }));
	});
});

/** Tabs to a link or a button and presses Enter. */
async function go(page: Page, to: Locator) {
	await tabTo(page, to);
	await page.keyboard.press('Enter');
}

/** Tabs on until it has the focus; gives up where the page has no more stops. */
async function tabTo(page: Page, to: Locator) {
	await expect(to).toBeVisible();
	for (let stops = 0; stops < 150; stops++) {
		await page.keyboard.press('Tab');
		if (await to.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${to}`);
}
