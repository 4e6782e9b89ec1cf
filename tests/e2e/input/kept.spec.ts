import Sqlite from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/server.ts';

const answer = '/groups/deep-end/prompts/link-workers-3/answer?question=1';
const back = 'You had been signed out. We kept what you wrote. Check it and send it again.';

test.describe('what was sent after sign-in had run out', () => {
	test('is in its box again after signing in, and is stored once', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		const body = `Kept while I signed in again: “yes”, <b>no</b>, ${test.info().project.name}.`;
		await page.goto(answer);
		await page.getByRole('textbox').fill(body);
		await page.getByLabel('The group', { exact: true }).check();
		write(server.databasePath, 'delete from session');
		await page.getByRole('button', { name: 'Send your answer' }).click();

		await expect(page).toHaveURL(/\/sign-in\?to=/);
		await signInAs(page, 'member');
		await expect(page).toHaveURL(server.origin + answer);
		await expect(page).toHaveTitle(/^Error: /);
		await expect(page.getByText(back)).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveValue(body);
		await expect(page.getByLabel('The group', { exact: true })).toBeChecked();
		expect(stored(server.databasePath, body)).toBe(0);

		await page.getByRole('button', { name: 'Send your answer' }).click();
		await expect(page).toHaveURL(/sent=/);
		await expect(page.getByText(body)).toBeVisible();
		expect(stored(server.databasePath, body)).toBe(1);
		await page.goto(answer);
		await expect(page.getByRole('textbox')).toHaveValue('');
	});

	test('is never somebody else’s who signs in next on that device', async ({ as, server }) => {
		const page = await (await as('member')).newPage();
		const note = `Ring twice, ${test.info().project.name}`;
		await page.goto('/me/reach');
		await page.locator('[name=reach_note]').fill(note);
		write(server.databasePath, "update session set expires_at = '2020-01-01T00:00:00.000Z'");
		await page.getByRole('button', { name: 'Save', exact: false }).click();

		await signInAs(page, 'organiser');
		await expect(page).toHaveURL(/\/me\/reach$/);
		await expect(page.locator('[name=reach_note]')).not.toHaveValue(note);
		await expect(page.getByText(back)).toHaveCount(0);

		await page.goto('/demo/sign-in');
		await signInAs(page, 'member');
		await page.goto('/me/reach');
		await expect(page.locator('[name=reach_note]')).toHaveValue(note);
	});

	test('becomes the first one’s to whom it can belong, where nobody can tell whose it is', async ({
		as,
		server
	}) => {
		const page = await (await as('member')).newPage();
		const body = `Whose words are these, ${test.info().project.name}?`;
		await page.goto(answer);
		await page.getByRole('textbox').fill(body);
		write(server.databasePath, 'delete from session');
		await page.getByRole('button', { name: 'Send your answer' }).click();

		await signInAs(page, 'administrator'); // is in no group
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
		await page.goto('/demo/sign-in');
		await signInAs(page, 'member'); // goes somewhere else first
		await page.goto('/me');
		await page.goto('/demo/sign-in');
		await signInAs(page, 'researcher');
		await page.goto('/demo/sign-in');
		await signInAs(page, 'member');
		await page.goto(answer);
		await expect(page.getByRole('textbox')).toHaveValue(body);
	});
});

/** Presses the example's button of that person. */
async function signInAs(page: Page, role: string) {
	await page.locator(`button[name=as][value=${role}]`).click();
}

function write(path: string, words: string) {
	const db = new Sqlite(path);
	db.prepare(words).run();
	db.close();
}

function stored(path: string, body: string) {
	const db = new Sqlite(path, { readonly: true });
	const number = db.prepare('select count(*) from contribution where body = ?').pluck().get(body);
	db.close();
	return number;
}
