import { follow } from './loop/hands.ts';
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
