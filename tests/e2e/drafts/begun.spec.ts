import { readFileSync } from 'node:fs';
import { expect, test } from '../support/server.ts';
import { answer, box, drafts, finding, run, sendButton, stored, write } from './hands.ts';

const kept = 'We kept what you wrote. You saved it on';
const late = 'You had been signed out. We kept what you wrote. Check it and send it again.';

test.describe('what somebody began to write', () => {
	test('is saved by a button, comes back in its box, and is sent once', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		const body = `Begun before the bus came: “half”, <b>one</b>.\nA second line. ${test.info().project.name}`;
		await page.goto(answer);
		await write(page, body);
		await page.getByRole('button', { name: 'Save and finish later' }).click();

		await expect(page).toHaveURL(`${server.origin}/me/drafts`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Things you have begun');
		await expect(page.locator('.begun__what').first()).toContainText('Your answer: ');
		expect(stored(server.databasePath, body)).toBe(0);
		await page.getByRole('link', { name: 'Go on writing' }).first().click();

		await expect(page).toHaveURL(server.origin + answer);
		await expect(page.getByText(kept)).toBeVisible();
		await expect(page).not.toHaveTitle(/^Error/);
		await expect(box(page)).toHaveValue(body);
		await expect(page.getByLabel('The group', { exact: true })).toBeChecked();
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, body)).toBe(1);
		expect(drafts(server.databasePath, 'Begun before the bus')).toBe(0);
		await page.goto(answer);
		await expect(box(page)).toHaveValue('');
	});

	test('is there again in the box beside what it replies to', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto(finding);
		await page
			.getByRole('link', { name: /^Reply/ })
			.first()
			.click();
		await expect(page.locator('#reply')).toBeVisible();
		const address = page.url();
		const body = `A reply that waits a little, ${test.info().project.name}`;
		await box(page).fill(body);
		await page.getByRole('button', { name: 'Save and finish later' }).click();
		await expect(page.getByText('Your reply: ').first()).toBeVisible();
		await page.goto(address);
		await expect(page.getByText(kept)).toBeVisible();
		await expect(box(page)).toHaveValue(body);
		await page.getByRole('link', { name: 'throw it away' }).click();
		await expect(page.getByText(body)).toBeVisible();
		await page.getByRole('button', { name: 'Throw it away' }).click();
		await page.goto(address);
		await expect(box(page)).toHaveValue('');
	});

	test('is kept when it is refused, for whoever leaves and comes back', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		const body = `Who may read it I did not say, ${test.info().project.name}`;
		await page.goto(answer);
		await box(page).fill(body);
		await sendButton(page).click();
		await expect(page).toHaveTitle(/^Error: /);
		await page.goto('/');
		await page.goto(answer);
		await expect(page.getByText(kept)).toBeVisible();
		await expect(box(page)).toHaveValue(body);
		await page.getByLabel('The group', { exact: true }).check();
		await sendButton(page).click();
		await expect(page).toHaveURL(/sent=/);
		expect(stored(server.databasePath, body)).toBe(1);
	});

	test('is no draft where nothing was written', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await sendButton(page).click();
		await expect(page).toHaveTitle(/^Error: /);
		await page.goto(answer);
		await expect(page.getByText(kept)).toHaveCount(0);
	});

	test('waits on every device of whoever sent it after sign-in had run out', async ({
		as,
		server
	}) => {
		const page = await (await as('member')).newPage();
		const body = `Sent too late from the phone, ${test.info().project.name}`;
		await page.goto(answer);
		await write(page, body);
		run(server.databasePath, "update session set expires_at = '2020-01-01T00:00:00.000Z'");
		await sendButton(page).click();
		await expect(page).toHaveURL(/\/sign-in\?to=/);

		const laptop = await (await as('member')).newPage();
		await laptop.goto(answer);
		await expect(laptop.getByText(late)).toBeVisible();
		await expect(box(laptop)).toHaveValue(body);
		await sendButton(laptop).click();
		await expect(laptop).toHaveURL(/sent=/);
		expect(stored(server.databasePath, body)).toBe(1);

		await page.locator('button[name=as][value=member]').click();
		await expect(page).toHaveURL(server.origin + answer);
		await expect(box(page)).toHaveValue('');
	});

	test('is read by nobody else, on no page and in no log', async ({ as, server }) => {
		const planted = `Priscilla keeps the key of the weir, ${test.info().project.name}`;
		const page = await (await as('member')).newPage();
		await page.goto(answer);
		await write(page, planted);
		await page.getByRole('button', { name: 'Save and finish later' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Things you have begun');
		const ref = /me\/drafts\/(\w+)\//.exec(await page.content())?.[1] ?? '';

		const places = {
			organiser: ['/', '/me', '/me/drafts', answer, finding, '/groups/deep-end/desk'],
			researcher: ['/', '/me/drafts', '/studies/link-workers/inbox', finding],
			administrator: ['/admin', '/admin/outbox', '/admin/audit', '/me/drafts']
		} as const;
		for (const role of ['organiser', 'researcher', 'administrator'] as const) {
			const other = await as(role);
			for (const place of places[role]) {
				const said = await other.request.get(place);
				expect(await said.text(), `${role} at ${place}`).not.toContain('Priscilla');
			}
			const theirs = await other.request.get(`/me/drafts/${ref}/throw-away`);
			expect(theirs.status(), role).toBe(404);
		}
		expect(readFileSync(server.log, 'utf8')).not.toContain('Priscilla');
	});
});
