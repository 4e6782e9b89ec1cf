import { expect, test } from '../support/server.ts';
import { axe } from '../tour/axe.ts';
import { overflowing, may } from '../tour/overflow.ts';
import { box, entry, listed, open, ready, stored } from './hands.ts';

test.describe('taking notes', { tag: '@with-javascript' }, () => {
	test('needs the keyboard alone, and the box stays where it is', async ({ as, server }) => {
		const page = await open(await as('organiser'));
		await box(page).focus();
		const place = await box(page).boundingBox();
		for (const words of ['Keys: one.', 'Keys: two.']) {
			await page.keyboard.type(words);
			await page.keyboard.press('Enter');
		}
		await page.keyboard.type('Keys: three,');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('in two lines.');
		await page.keyboard.press('Enter');
		await expect(box(page)).toBeFocused();
		await expect(listed(page).getByRole('article')).toHaveCount(3);
		expect((await box(page).boundingBox())?.y).toBe(place?.y);
		await expect
			.poll(() => stored(server.databasePath, 'Keys'))
			.toEqual(['Keys: one.', 'Keys: two.', 'Keys: three,\nin two lines.']);

		await page.keyboard.press('Tab');
		await expect(page.getByLabel('What kind of note is this?')).toBeFocused();
		await page.keyboard.type('A w');
		await page.keyboard.press('Shift+Tab');
		for (const words of ['Worry: one.', 'Worry: two.']) {
			await page.keyboard.type(words);
			await page.keyboard.press('Enter');
		}
		for (const words of ['Worry: one.', 'Worry: two.'])
			await expect(entry(page, words)).toContainText('A worry');

		await entry(page, 'Worry: one.')
			.getByRole('button', { name: /^Change/ })
			.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Change the words')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(entry(page, 'Worry: one.')).toBeFocused();
	});

	test('has no fault that axe knows, with notes, waiting ones and an open change; wide and narrow', async ({
		as
	}) => {
		const context = await as('organiser');
		const page = await open(context);
		for (const words of ['Sound: one.', 'Sound: two.']) {
			await box(page).fill(words);
			await box(page).press('Enter');
		}
		await expect(entry(page, 'Sound: two.')).toBeVisible();
		expect(await axe(page)).toEqual([]);
		await context.setOffline(true);
		await box(page).fill('Sound: three.');
		await box(page).press('Enter');
		await expect(page.getByRole('heading', { name: 'There is no connection now' })).toBeVisible();
		await entry(page, 'Sound: one.')
			.getByRole('button', { name: /^Change/ })
			.click();
		await page.getByText('How many agreed, and whose words these are').click();
		await page.getByText('Something to do: who, and by when').click();
		expect(await axe(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(overflowing, may)).toEqual([]);
		expect(await axe(page)).toEqual([]);
	});

	test('keeps how many agreed, and says what is wrong before it goes', async ({ as, server }) => {
		const page = await open(await as('organiser'));
		await page.getByText('How many agreed, and whose words these are').click();
		const [agreed, of] = [
			page.getByLabel('How many agreed?'),
			page.getByLabel('Out of how many people?')
		];
		await agreed.fill('6');
		await box(page).fill('Counted: so we would say it.');
		await box(page).press('Enter');
		await expect(page.getByRole('alert').filter({ hasText: 'how many people' })).toBeVisible();
		await expect(box(page)).toHaveValue('Counted: so we would say it.');
		await of.fill('10');
		await box(page).press('Enter');
		await expect(entry(page, 'Counted')).toContainText('Six of ten people agreed.');
		await expect(agreed).toHaveValue('');
		await expect(of).toHaveValue('10'); // as many are in the room for the next one
		await expect.poll(() => stored(server.databasePath, 'Counted')).toHaveLength(1);

		await page.getByLabel('What kind of note is this?').selectOption({ label: 'Something to do' });
		await expect(page.getByLabel('Who does it?')).toBeVisible();
		await page.getByLabel('Who does it?').selectOption({ label: 'The research team' });
		await box(page).fill('Counted: ring the hall.');
		await box(page).press('Enter');
		await expect(entry(page, 'ring the hall')).toContainText('The research team does this.');
	});

	test('begins where one was typing when the page is opened again', async ({ as }) => {
		const page = await open(await as('organiser'));
		await box(page).fill('Half a thought');
		await expect(page.getByText('Saved just now')).toBeVisible();
		await page.reload();
		await ready(page);
		await expect(box(page)).toHaveValue('Half a thought');
	});
});
