import { ask, follow, select } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

// A study in pictures: each says in words and in a table what it shows, and a number leads to the words.

test('a number of the pictures leads to what stands behind it', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	await page.goto('/studies/link-workers/seeing');
	const main = page.getByRole('main');
	await expect(main.getByRole('img')).toHaveCount(2);
	await expect(main.getByText('The same as a table')).toHaveCount(2);

	const theme = main.getByRole('row', { name: /^Holding/ });
	const number = Number(
		(await theme.getByRole('link').innerText()).split(' ')[0]?.match(/^\d+/)?.[0]
	);
	expect(number).toBeGreaterThan(0);
	await follow(page, /under Holding, Deep End PPI group$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Holding: Deep End PPI group'
	);
	await expect(main.getByRole('article')).toHaveCount(number);
});

test('every place of a theme stands with the words around it', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	await page.goto('/studies/link-workers/themes/1');
	await follow(page, 'See every place with the words around it');
	const main = page.getByRole('main');
	const said = async () =>
		Number((await main.getByText(/^\d+ places? where/).innerText()).split(' ')[0]);
	const alone = await said();
	await expect(main.getByRole('article')).toHaveCount(alone);
	const whole = main.getByText(/^On all of it, by /);
	const parts = main.getByText(/^On the marked words, by /);
	await expect(parts).not.toHaveCount(0);
	await expect(main.locator('article p mark').first()).toBeVisible();
	expect((await whole.count()) + (await parts.count())).toBe(alone);

	await main.getByLabel('Show them, too').check();
	await ask(page, 'Show these');
	const all = await said();
	expect(all).toBeGreaterThan(alone);
	await expect(main.getByRole('article')).toHaveCount(all);

	await select(page, 'Who put it here', 'Tom');
	await ask(page, 'Show these');
	await expect(main.getByText(`of ${all} places`)).toBeVisible();
	await expect(main.getByText(/by Marian/)).toHaveCount(0);
	await follow(page, /^Open it/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('One contribution');
});
