import { expect, test } from '../support/server.ts';
import { entry, left, listed, notes, open, ready, run, signIn, stored, type } from './hands.ts';

const waiting = 'Waiting to send';

test.describe('notes through a dropped line', { tag: '@with-javascript' }, () => {
	test('wait, and are sent in their order, each once; one can be changed or taken back meanwhile', async ({
		as,
		server
	}) => {
		const context = await as('organiser');
		const page = await open(context);
		await type(page, 'Tunnel: before it.');
		await expect(entry(page, 'before it.').getByText(waiting)).toHaveCount(0);
		await context.setOffline(true);
		for (const words of ['one', 'two', 'three', 'four']) await type(page, `Tunnel: ${words}.`);
		await expect(listed(page).getByText(waiting)).toHaveCount(4);
		await expect(page.getByRole('heading', { name: 'There is no connection now' })).toBeVisible();
		await expect(page.getByText('They are kept on this device until then.')).toBeVisible();
		await entry(page, 'Tunnel: two.')
			.getByRole('button', { name: /^Change/ })
			.click();
		await page.getByLabel('Change the words').fill('Tunnel: two, put right.');
		await page.getByRole('button', { name: 'Keep the change' }).click();
		await entry(page, 'Tunnel: three.')
			.getByRole('button', { name: /^Remove/ })
			.click();

		await context.setOffline(false);
		await expect(listed(page).getByText(waiting)).toHaveCount(0);
		await expect
			.poll(() => stored(server.databasePath, 'Tunnel'))
			.toEqual([
				...['Tunnel: before it.', 'Tunnel: one.'],
				...['Tunnel: two, put right.', 'Tunnel: four.']
			]);
		expect(await left(page)).toEqual([]);
		await expect(page.getByRole('heading', { name: 'There is no connection now' })).toHaveCount(0);
	});

	test('are stored once where the answer got lost on its way', async ({ as, server }) => {
		const page = await open(await as('organiser'));
		let lost = 0;
		await page.route('**/notes', async (route) => {
			if (route.request().method() !== 'POST' || lost) return route.fallback();
			lost++;
			await route.fetch(); // it arrives, and nobody hears of it
			await route.abort();
		});
		await type(page, 'Lost: the answer.');
		await type(page, 'Lost: after it.');
		await expect(listed(page).getByText(waiting)).toHaveCount(0);
		expect(lost).toBe(1);
		await expect
			.poll(() => stored(server.databasePath, 'Lost'))
			.toEqual(['Lost: the answer.', 'Lost: after it.']);
		await expect(entry(page, 'Lost: the answer.')).toHaveCount(1);
	});

	test('are on the device when the window is gone, and go with the next one', async ({
		as,
		server
	}) => {
		const context = await as('organiser');
		const page = await open(context);
		await context.setOffline(true);
		for (const words of ['one', 'two', 'three']) await type(page, `Battery: ${words}.`);
		await expect(listed(page).getByText(waiting)).toHaveCount(3);
		await page.close();
		await context.setOffline(false);

		const other = await context.newPage();
		await other.goto('/groups/deep-end');
		await expect(other.getByText('3 notes wait on this device.')).toBeVisible();
		await other.getByRole('link', { name: 'Open the notes, and we send them' }).click();
		await ready(other);
		await expect
			.poll(() => stored(server.databasePath, 'Battery'))
			.toEqual(['Battery: one.', 'Battery: two.', 'Battery: three.']);
		await expect.poll(() => left(other)).toEqual([]);
	});

	test('outlive a server that goes away and comes back', async ({ as, server }) => {
		const page = await open(await as('organiser'));
		await server.stop();
		for (const words of ['one', 'two']) await type(page, `Restart: ${words}.`);
		await expect(page.getByRole('heading', { name: 'There is no connection now' })).toBeVisible();
		await server.start();
		await expect
			.poll(() => stored(server.databasePath, 'Restart'), { timeout: 45_000 })
			.toEqual(['Restart: one.', 'Restart: two.']);
		await expect(listed(page).getByText(waiting)).toHaveCount(0);
	});

	test('wait for whoever was signed out elsewhere, and say how to go on', async ({
		as,
		server
	}) => {
		const context = await as('organiser');
		const page = await open(context);
		run(server.databasePath, 'delete from session');
		for (const words of ['one', 'two']) await type(page, `Signed out: ${words}.`);
		await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
		await expect(page.getByText('2 notes wait here and are not lost.')).toBeVisible();
		await signIn(context, server.origin, 'organiser');
		await page.getByRole('button', { name: 'Try again now' }).click();
		await expect
			.poll(() => stored(server.databasePath, 'Signed out'))
			.toEqual(['Signed out: one.', 'Signed out: two.']);
		await expect(page.getByRole('heading', { name: 'You have been signed out' })).toHaveCount(0);
	});

	test('are sent in nobody else’s name, on the same device', async ({ as, server }) => {
		const context = await as('organiser');
		const page = await open(context);
		await context.setOffline(true);
		await type(page, 'Mine: and nobody else’s.');
		await expect(listed(page).getByText(waiting)).toHaveCount(1);
		// asked for beside the page: its own line is still down
		await context.clearCookies();
		await signIn(context, server.origin, 'researcher');
		await context.setOffline(false);
		const other = await open(context);
		await expect(entry(other, 'Mine: and nobody else’s.')).toHaveCount(0);
		await page.bringToFront();
		await expect(
			page.getByRole('heading', { name: 'Somebody else is signed in on this device' })
		).toBeVisible();
		expect(stored(server.databasePath, 'Mine')).toEqual([]);

		await signIn(context, server.origin, 'organiser');
		await page.goto(`${notes}?item=2`);
		await expect.poll(() => stored(server.databasePath, 'Mine')).toHaveLength(1);
	});

	test('are kept by no shared device, and go from the open page', async ({ as, server }) => {
		const context = await as('organiser');
		run(server.databasePath, "update session set device = 'shared'");
		const page = await open(context);
		await context.setOffline(true);
		await type(page, 'Library: one.');
		await expect(page.getByText('nothing is kept on a shared device')).toBeVisible();
		expect(await left(page)).toEqual([]);
		await context.setOffline(false);
		await expect.poll(() => stored(server.databasePath, 'Library')).toEqual(['Library: one.']);
	});
});
