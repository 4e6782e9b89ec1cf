import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';
import { answer, box, drafts, run, sendButton, stored, write } from './hands.ts';

const waiting = 'Waiting to send';

test.describe('without a line', { tag: '@with-javascript' }, () => {
	test('an answer waits, and is sent once when there is one again', async ({ as, server }) => {
		const context = await as('member');
		const page = await context.newPage();
		await page.goto(answer);
		await context.setOffline(true);
		await write(page, 'Written on the train.');
		await sendButton(page).click();
		await expect(page.getByRole('heading', { name: waiting })).toBeVisible();
		await expect(
			page.getByText('You have no connection. We send it as soon as you have.')
		).toBeVisible();
		await expect(page.getByText('Written on the train.', { exact: true })).toBeVisible();
		await expect(box(page)).toHaveValue('');
		await expect(page.getByText('You have 10,000 letters left').first()).toBeVisible();
		expect(await left(page)).toHaveLength(1);

		await context.setOffline(false);
		await expect(page).toHaveURL(/sent=/);
		await expect(page.getByText('Written on the train.').first()).toBeVisible();
		expect(stored(server.databasePath, 'Written on the train.')).toBe(1);
		expect(await left(page)).toEqual([]);
		await page.reload();
		expect(stored(server.databasePath, 'Written on the train.')).toBe(1);
	});

	test('a second one is kept beside it; one can be taken back; all others are sent', async ({
		as,
		server
	}) => {
		const context = await as('member');
		const page = await context.newPage();
		await page.goto(answer);
		await context.setOffline(true);
		for (const body of ['The first in the tunnel.', 'The second in the tunnel.', 'Not this one.']) {
			await write(page, body);
			await sendButton(page).click();
			await expect(page.getByText(body, { exact: true })).toBeVisible();
		}
		await expect(page.getByRole('heading', { name: waiting })).toHaveCount(3);
		await page.getByRole('button', { name: 'Do not send it' }).last().click();
		await expect(box(page)).toHaveValue('Not this one.');
		await expect(page.getByRole('heading', { name: waiting })).toHaveCount(2);

		await context.setOffline(false);
		await expect(page.getByRole('link', { name: 'See it in its place' })).toHaveCount(2);
		await expect.poll(() => drafts(server.databasePath, 'Not this one.')).toBe(1);
		for (const body of ['The first in the tunnel.', 'The second in the tunnel.'])
			expect(stored(server.databasePath, body)).toBe(1);
		expect(stored(server.databasePath, 'Not this one.')).toBe(0);
		await page.getByRole('link', { name: 'See it in its place' }).first().click();
		await expect(page).toHaveURL(/sent=/);
	});

	test('two windows send it once', async ({ as, server }) => {
		const context = await as('member');
		const [one, two] = [await context.newPage(), await context.newPage()];
		for (const page of [one, two]) await page.goto(answer);
		await context.setOffline(true);
		await write(one, 'Out of the lift.');
		await sendButton(one).click();
		await expect(one.getByRole('heading', { name: waiting })).toBeVisible();
		await context.setOffline(false);
		await two.goto('/');
		await expect.poll(() => stored(server.databasePath, 'Out of the lift.')).toBe(1);
		await expect.poll(() => left(two)).toEqual([]);
		// the first window says that another saw to it, or leads to the words that it sent itself
		await expect(one.getByRole('heading', { name: waiting })).toHaveCount(0);
		await one.waitForLoadState();
		await one.goto('/');
		expect(stored(server.databasePath, 'Out of the lift.')).toBe(1);
	});

	test('what was being typed is on the device, and comes back when its window is gone', async ({
		as
	}) => {
		const context = await as('member');
		const page = await context.newPage();
		await page.goto(answer);
		await context.setOffline(true);
		await write(page, 'Before the battery ended.');
		await expect(page.getByText('We keep what you write on this device.')).toBeVisible();
		await page.close();
		await context.setOffline(false);
		const again = await context.newPage();
		await again.goto(answer);
		await expect(box(again)).toHaveValue('Before the battery ended.');
		await expect.poll(() => left(again)).toEqual([]);
	});

	test('whoever signs out with something waiting is told before', async ({ as, server }) => {
		const context = await as('member');
		const page = await context.newPage();
		await page.route('**/prompts/*/answer*', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await page.goto(answer);
		await context.setOffline(true);
		await write(page, 'Still in the tunnel.');
		await sendButton(page).click();
		await expect(page.getByRole('heading', { name: waiting })).toBeVisible();
		await context.setOffline(false);
		await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
		await expect(page).toHaveURL(/sign-out$/);
		await expect(page.getByText('If you sign out now, it is lost.')).toBeVisible();
		await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
		await expect(page.getByText('You are signed out.')).toBeVisible();
		expect(await left(page)).toEqual([]);
		expect(stored(server.databasePath, 'Still in the tunnel.')).toBe(0);
	});

	test('nobody else who signs in sends it or sees it; signing out takes it away', async ({
		as,
		server
	}) => {
		const context = await as('member');
		const page = await context.newPage();
		await page.goto(answer);
		await context.setOffline(true);
		await write(page, 'Mine and not theirs.');
		await sendButton(page).click();
		await expect(page.getByRole('heading', { name: waiting })).toBeVisible();
		await page.close();
		await context.setOffline(false);
		await signIn(context, server.origin, 'organiser');

		const other = await context.newPage();
		await other.goto(answer.replace(/\/answer.*/, ''));
		await expect(other.getByText('Mine and not theirs.')).toHaveCount(0);
		expect(await left(other)).toHaveLength(1);
		await other.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
		await expect(other.getByText('You are signed out.')).toBeVisible();
		expect(await left(other)).toEqual([]);
		expect(stored(server.databasePath, 'Mine and not theirs.')).toBe(0);
	});

	test('a shared device keeps nothing, and sends from the open page', async ({ as, server }) => {
		const context = await as('member');
		run(server.databasePath, "update session set device = 'shared'");
		const page = await context.newPage();
		await page.goto('/');
		await page.evaluate(() => localStorage.setItem('soundings/someone/x y', '{}'));
		await page.goto(answer);
		expect(await left(page)).toEqual([]);
		await context.setOffline(true);
		await write(page, 'In the library.');
		await expect(page.getByText('Leave this page open.')).toBeVisible();
		await sendButton(page).click();
		await expect(page.getByText('Leave this page open until then')).toBeVisible();
		expect(await left(page)).toEqual([]);
		await context.setOffline(false);
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, 'In the library.')).toBe(1);
	});
});

/** What this browser keeps of ours. */
function left(page: Page) {
	return page.evaluate(() =>
		Object.keys(localStorage).filter((key) => key.startsWith('soundings/'))
	);
}

async function signIn(context: BrowserContext, origin: string, role: string) {
	const headers = { Accept: 'text/html', Origin: origin };
	await context.request.post('/demo/sign-in', { form: { as: role }, headers, maxRedirects: 0 });
}
