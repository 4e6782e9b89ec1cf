import { ask, fill, follow, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

// The inbox of a study: narrowed, kept under a name, marked as read, gone through by keys.

const INBOX = '/studies/link-workers/inbox';

test('a researcher narrows the inbox, keeps that under a name, and marks it as read', async ({
	as
}) => {
	const page = await (await as('researcher')).newPage();
	const main = page.getByRole('main');
	await page.goto(INBOX);
	const quick = main.getByRole('navigation', { name: 'Quick choices' });
	await expect(quick.getByRole('link', { name: /^New to you since/ })).toBeVisible();
	const private_ = quick.getByRole('link', { name: /^Private: / });
	const number = Number((await private_.innerText()).replace(/\D/g, ''));
	expect(number).toBeGreaterThan(0);
	await follow(page, /^Private: /);
	await expect(main.getByRole('article')).toHaveCount(number);

	// narrowed further by a form that is folded, so that the list is near
	await main.getByText('Choose what to show').click();
	await main.getByLabel('Finding', { exact: true }).selectOption({ index: 1 });
	await ask(page, 'Show these');
	await expect(main.getByLabel('Question', { exact: true })).toBeVisible();
	await expect(main.getByText(/^about “.*” Take off/)).toBeVisible();
	await expect(main.getByText(/^private Take off/)).toBeVisible();

	const keep = main.getByText('Keep what is chosen now under a name');
	await keep.click();
	await refused(page, 'Keep it', 'Enter a name for the filter');
	await fill(page, { 'Name of the filter': 'Private, first finding' });
	await press(page, 'Keep it');
	await expect(main.getByRole('heading', { name: 'Your filters' })).toBeVisible();
	await follow(page, /^Private, first finding: /);
	await expect(page).toHaveURL(/finding=\d+&private=yes/);

	// everything that waits, at once; the page before it says how much that is
	await page.goto(`${INBOX}?unread=yes`);
	await follow(page, 'Mark all that fit as read');
	const all = main.getByRole('button', { name: /^Mark \d+ contributions? as read$/ });
	await press(page, await all.innerText());
	await expect(page.getByText(/^Marked as read: \d+ contribution/)).toBeVisible();
	await expect(main.getByText('Nothing fits what you chose.')).toBeVisible();

	await page.goto(INBOX);
	await follow(page, /^Change the filter Private, first finding/);
	await follow(page, 'Remove the filter');
	await press(page, 'Remove it');
	await expect(main.getByText('Private, first finding')).toHaveCount(0);
});

test(
	'keys go from one to the next, tick it and open it, until they are switched off',
	{ tag: '@with-javascript' },
	async ({ as }) => {
		const page = await (await as('researcher')).newPage();
		await page.goto(`${INBOX}?theme=1`);
		const articles = page.getByRole('main').getByRole('article');
		const keys = page.getByLabel('Use these keys on this device');
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await page.keyboard.press('k');
		await expect(articles.nth(0)).toBeFocused();
		await page.keyboard.press('x');
		await expect(articles.nth(0).getByRole('checkbox')).toBeChecked();

		// in a box they are letters
		await page.getByText('Choose what to show').click();
		await page.getByLabel('Finding', { exact: true }).focus();
		await page.keyboard.press('j');
		await expect(page.getByLabel('Finding', { exact: true })).toBeFocused();

		await page.keyboard.press('Escape');
		await articles.nth(0).focus();
		await page.keyboard.press('?');
		await expect(keys).toBeVisible();
		await keys.uncheck();
		await page.reload();
		await page.keyboard.press('j');
		await expect(articles.nth(0)).not.toBeFocused();
		await page.getByText('Keys for this page').click();
		await keys.check();
		await page.keyboard.press('j');
		await page.keyboard.press('o');
		await expect(page).toHaveURL(/\/contributions\//);
	}
);
