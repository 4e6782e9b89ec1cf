import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import * as accounts from '#server/accounts/index.ts';
import { open } from '#server/db/open.ts';
import { wantedTopics } from '#server/mail/index.ts';
import { demo } from '../../scripts/demo-data.ts';
import * as groups from '#server/groups/index.ts';
import { expect, test } from './support/server.ts';
import type { House } from './support/house.ts';

test('a member chooses letters, pauses them and starts them again', async ({
	as,
	javaScriptEnabled
}) => {
	const page = await (await as('member')).newPage();
	await page.goto('/me');
	await page.getByRole('link', { name: 'Letters I get' }).click();
	await expect(page.getByText('Your letters come by email, to amara@example.org.')).toBeVisible();
	await expect(page.getByLabel('A letter each week')).not.toBeChecked();
	await page.getByLabel('A letter each week').check();
	await page.getByLabel('Meetings').uncheck();
	await page.getByRole('button', { name: 'Save my letters' }).click();
	await expect(page.getByText('We saved which letters you get.')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('A letter each week')).toBeChecked();
	await expect(page.getByLabel('Meetings')).not.toBeChecked();

	await page.getByRole('link', { name: 'Pause my letters' }).click();
	await pauseUntil(page, '1', '1', '2020');
	await expect(page).toHaveTitle(/^Error: /);
	await expect(page.getByRole('alert')).toContainText('Enter a day that is still to come');
	const soon = new Date(Date.now() + 10 * 24 * 3600_000).toISOString().slice(0, 10);
	const [year = '', month = '', day = ''] = soon.split('-');
	await pauseUntil(page, day, month, year);
	await expect(page.getByRole('heading', { name: 'Your letters are paused' })).toBeVisible();
	if (javaScriptEnabled) {
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations).toEqual([]);
	}
	await page.getByRole('button', { name: 'Start my letters again now' }).click();
	await expect(page.getByText('Your letters start again now.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Your letters are paused' })).toHaveCount(0);
});

test('an organiser writes down which letters somebody without internet wants', async ({ as }) => {
	const page = await (await as('organiser')).newPage();
	await page.goto('/groups/deep-end/people');
	await page.getByRole('link', { name: 'Doreen (example)' }).first().click();
	await page.getByRole('link', { name: 'Change which letters this person gets' }).click();
	await page.getByLabel('Replies to me').uncheck();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('It is saved, and this person gets a letter')).toBeVisible();
	await page.goto('/groups/deep-end/letters');
	await expect(
		page.getByRole('link', { name: 'Doreen (example): A wish about letters was recorded' })
	).toBeVisible();
});

test('a letter leads to its page through sign-in, and is stopped without signing in', async ({
	page,
	server
}) => {
	const { link, stop, ringMe } = await fromLetter(server, 'contribution.replied');
	await page.goto(link);
	expect(new URL(page.url()).pathname).toBe('/sign-in');
	expect(new URL(page.url()).searchParams.get('to')).toBe(new URL(link).pathname);

	await page.goto(stop);
	await expect(
		page.getByText('sends you no more letters about replies to what you said')
	).toBeVisible();
	await page.getByRole('button', { name: 'Stop these letters' }).click();
	await expect(page.getByText('We have stopped these letters.')).toBeVisible();
	await expect(page.getByText('You do not get letters about replies')).toBeVisible();

	await page.goto(ringMe);
	await page.getByLabel(/Another number/).fill('01632 960188');
	await page.getByRole('button', { name: 'Ring me, please' }).click();
	await expect(page.getByText('Thank you. Somebody will ring you.')).toBeVisible();

	// a made-up one: the same page, and no word of anybody
	await page.goto(stop.replace(/letters\/[\w-]+/, 'letters/nobody-knows-this'));
	await expect(page.getByRole('heading', { name: 'Stop letters' })).toBeVisible();
	await expect(page.getByText('We do not know this address.')).toBeVisible();
});

test.describe('one press in a mail program', { tag: '@with-javascript' }, () => {
	const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });

	test('stops the topic of the letter, with no Origin, and nothing else is let through so', async ({
		server
	}) => {
		const { stop, ringMe, person, group } = await fromLetter(server, 'prompt.new');
		const wanted = async () => {
			const db = open(server.databasePath);
			const topics = await wantedTopics(db, { person, group });
			await db.destroy();
			return topics;
		};
		expect(await wanted()).toContain('findings');
		await fetch(stop); // mail programs look at links; that stops nothing
		expect(await wanted()).toContain('findings');

		for (const Origin of ['https://elsewhere.example', 'null', '']) {
			const other = { method: 'POST', body, headers: { Origin } };
			expect((await fetch(stop, other)).status, `from "${Origin}"`).toBe(403);
		}
		expect((await fetch(ringMe, { method: 'POST', body })).status).toBe(403);
		expect((await fetch(`${stop}/`, { method: 'POST', body, redirect: 'manual' })).status).not.toBe(
			200
		);
		expect(await wanted()).toContain('findings');

		const said = await fetch(stop, { method: 'POST', body, redirect: 'manual' });
		expect(said.status).toBe(200);
		expect(said.headers.get('cache-control')).toBe('no-store');
		expect(await wanted()).not.toContain('findings');
		expect((await fetch(stop, { method: 'POST', body })).status).toBe(200);
		const unknown = stop.replace(/letters\/[\w-]+/, 'letters/nobody-knows-this');
		expect((await fetch(unknown, { method: 'POST', body })).status).toBe(200);
	});
});

async function pauseUntil(page: Page, day: string, month: string, year: string) {
	await page.getByLabel('Day').fill(day);
	await page.getByLabel('Month').fill(month);
	await page.getByLabel('Year').fill(year);
	await page.getByRole('button', { name: 'Pause my letters' }).click();
}

/** The addresses in a letter to a member, as they are on this server. */
async function fromLetter(server: House, kind: string) {
	const db = open(server.databasePath);
	const group = await groups.bySlug(db, demo.group);
	const person = (await accounts.getSetting(db, 'demo.member')) ?? '';
	const { body } = await db
		.selectFrom('letter')
		.select('body')
		.where('kind', '=', kind)
		.where('body', 'like', '%/ring-me%')
		.$if(kind === 'prompt.new', (query) => query.where('person_id', '=', person))
		.orderBy('created_at', 'desc')
		.executeTakeFirstOrThrow();
	await db.destroy();
	const at = (path: RegExp) => server.origin + (path.exec(body ?? '')?.[0] ?? '/not-there');
	return {
		...{ person, group: group.id },
		link: at(/\/groups\/\S+/),
		stop: at(/\/letters\/[\w-]+\/stop/),
		ringMe: at(/\/letters\/[\w-]+\/ring-me/)
	};
}
