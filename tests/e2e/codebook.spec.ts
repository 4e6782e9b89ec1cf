import type { Page } from '@playwright/test';
import { ask, choose, fill, follow, press, refused, select } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

// The team puts its codebook in order: a theme is made, split, moved, merged, retired and brought back, and
// its history says so. Nobody's words lose their theme on the way.

const book = '/studies/link-workers/themes';
const main = (page: Page) => page.getByRole('main');

test('a codebook is put in order, and its history says by whom', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	await page.goto(book);
	const holding = main(page)
		.getByRole('listitem')
		.filter({ hasText: /^\s*Holding/ })
		.first();
	await expect(holding.getByRole('listitem').filter({ hasText: 'The slow weeks' })).not.toHaveCount(
		0
	);

	await follow(page, 'Make a theme');
	await fill(page, { Name: 'Kept waiting', 'Which letters? (optional)': 'too long' });
	await fill(page, { 'What it means, in plain words': 'Having to wait for help' });
	await choose(page, 'Its colour', 'Plum');
	await refused(page, 'Save the theme', 'Type one or two letters, without a space');
	await fill(page, { 'Which letters? (optional)': '' });
	await select(page, 'Its sign', '◆ Diamond');
	await press(page, 'Save the theme');
	await expect(main(page)).toContainText('Nothing stands under it yet');

	// some of another theme goes there
	await page.goto(`${book}/2/split`);
	await refused(page, 'Give it to the other theme', 'Tick what goes to the other theme');
	const [first] = await main(page)
		.getByRole('checkbox', { name: /one person who stays/i })
		.all();
	await first?.check();
	await choose(page, 'Where does it go?', 'To a theme that is there');
	await select(page, 'Or the theme that is there', 'Kept waiting');
	await press(page, 'Give it to the other theme');
	await expect(main(page)).toContainText('1 place went to Kept waiting');
	await expect(main(page).getByRole('article')).toHaveCount(1);

	await follow(page, 'Move it');
	await choose(page, 'Where should it stand?', 'After the theme that I choose, beside it');
	await refused(page, 'Move it there', 'Choose the theme before it');
	await select(page, 'Which theme?', 'The slow weeks (in Presence over time)');
	await press(page, 'Move it there');
	await expect(page).toHaveURL(/themes#theme-\d+$/);
	await follow(page, 'Kept waiting');
	await expect(main(page)).toContainText('Part of Presence over time');
	const old = page.url();

	await follow(page, 'Merge it');
	await select(page, 'Into which theme?', 'How it ends (in Holding)');
	await ask(page, 'See what would happen');
	await expect(main(page)).toContainText('1 place in 1 contribution would stand under How it ends');
	await press(page, 'Merge Kept waiting into How it ends');
	await expect(main(page)).toContainText('“Kept waiting” was merged into this theme');
	await page.goto(old);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How it ends');
	await expect(main(page)).toContainText('“Kept waiting” was merged into this theme');

	await follow(page, 'Retire it');
	await fill(page, { 'Why? (optional)': 'It is part of holding.' });
	await press(page, 'Retire the theme');
	await expect(main(page)).toContainText('This theme is retired');
	await expect(main(page).getByRole('article')).not.toHaveCount(0);
	await page.goto(`${book}/retired`);
	await follow(page, 'Bring it back : How it ends');
	await fill(page, { 'Its name': 'Holding' });
	await refused(page, 'Bring it back', 'The study has a theme of this name. Choose another name');
	await fill(page, { 'Its name': 'How it ends' });
	await press(page, 'Bring it back');

	await page.goto(`${book}/history`);
	const steps = (await main(page).locator('.history').allInnerTexts()).slice(0, 7).join('\n');
	for (const said of [
		...['Brought back below “Holding”', 'It is part of holding.', 'Merged into How it ends'],
		...[
			'Kept waiting was merged into it',
			'It stands below “Presence over time”, after “The slow weeks”'
		],
		...['Some of it went to Kept waiting', 'By Marian']
	])
		expect(steps).toContain(said);
});
