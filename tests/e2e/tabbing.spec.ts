import { expect, test } from './support/server.ts';
import { tabThrough } from './tour/tab.ts';

const finding = '/groups/deep-end/prompts/link-workers-3';

test.describe('the Tab key', { tag: '@with-javascript' }, () => {
	test.use({ viewport: { width: 360, height: 640 } });

	for (const [place, least] of [
		[finding, 25],
		[`${finding}/answer`, 15],
		['/sign-in', 12]
	] as const)
		test(`every stop of ${place} has a ring, is on screen and is not covered`, async ({
			as,
			page
		}) => {
			const here = place === '/sign-in' ? page : await (await as('member')).newPage();
			await here.setViewportSize({ width: 360, height: 640 });
			await here.goto(place);
			const stops = await tabThrough(here);
			expect(stops.filter(({ wrong }) => wrong.length)).toEqual([]);
			expect(stops.length).toBeGreaterThan(least);
			expect(stops[0]?.name).toBe('a Skip to main content');
		});

	test('the first stop leads past the header, and past the ways through the group', async ({
		as
	}) => {
		const page = await (await as('member')).newPage();
		await page.goto(finding);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.locator('main')).toBeFocused();
		await page.keyboard.press('Tab');
		expect(await page.locator('main :focus').count()).toBe(1);
		await expect(page.locator('nav.places a').first()).toBeVisible();
		expect(await page.locator('nav.places :focus').count()).toBe(0);
	});

	test('a refused form begins at the list of errors, and leads from there to the box', async ({
		page
	}) => {
		await page.goto('/sign-in');
		await page.getByLabel('Email').focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.govuk-error-summary')).toBeFocused();
		await expect(page).toHaveTitle(/^Error: /);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Email')).toBeFocused();
	});
});
