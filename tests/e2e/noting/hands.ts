import type { BrowserContext, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { expect } from '../support/server.ts';

/** The notes of the example's next meeting, and the item in it that the research team may note under. */
export const notes = '/groups/deep-end/meetings/3/notes';
export const item = 'Saying what is not possible';

/** Opens the page of whoever takes notes, at that item, and waits until it is taken over. */
export async function open(context: BrowserContext, at = `${notes}?item=2`) {
	const page = await context.newPage();
	await page.goto(at);
	await ready(page);
	return page;
}

export async function ready(page: Page) {
	await expect(page.getByText('Enter keeps the note.')).toBeVisible();
}

export const box = (page: Page) => page.getByLabel('What was said?');
export const listed = (page: Page) => page.getByRole('region', { name: 'Notes on this item' });
export const entry = (page: Page, words: string) =>
	listed(page).getByRole('article').filter({ hasText: words });

/** Types a note and presses Enter, and nothing else. */
export async function type(page: Page, words: string) {
	await box(page).fill(words);
	await box(page).press('Enter');
	await expect(box(page)).toHaveValue('');
}

/** What is stored of notes whose words begin so, in the order of the list: one row for each. */
export function stored(path: string, start: string): string[] {
	return ask(
		path,
		`select body from contribution where kind = 'point' and withdrawn_at is null
			and body like ? || '%' order by given_at, created_at, id`,
		start
	) as string[];
}

export function ask(path: string, words: string, ...values: string[]): unknown[] {
	const db = new Sqlite(path, { readonly: true });
	const said = db
		.prepare(words)
		.pluck()
		.all(...values);
	db.close();
	return said;
}

export function run(path: string, words: string, ...values: string[]) {
	const db = new Sqlite(path);
	db.pragma('busy_timeout = 5000');
	db.prepare(words).run(...values);
	db.close();
}

/** Signs another organiser of the example in: the one who is not its first. */
export async function asSecondOrganiser(context: BrowserContext, path: string, origin: string) {
	const token = randomBytes(20).toString('hex');
	const [person = ''] = ask(
		path,
		`select person_id from membership join "group" on "group".id = group_id
			where slug = 'deep-end' and role = 'organiser' and membership.left_at is null
			order by joined_at desc limit 1`
	) as string[];
	const at = new Date().toISOString();
	const later = new Date(Date.now() + 86_400_000).toISOString();
	run(
		path,
		`insert into session (id, person_id, expires_at, device, label, created_at, seen_at)
			values (?, ?, ?, 'own', 'A test', ?, ?)`,
		...[createHash('sha256').update(token).digest('hex'), person, later, at, at]
	);
	await context.clearCookies();
	await context.addCookies([{ name: 'session', value: token, url: origin }]);
	return token;
}

export async function signIn(context: BrowserContext, origin: string, role: string) {
	const headers = { Accept: 'text/html', Origin: origin };
	await context.request.post('/demo/sign-in', { form: { as: role }, headers, maxRedirects: 0 });
}

/** What this browser keeps of notes. */
export function left(page: Page) {
	return page.evaluate(() =>
		Object.keys(localStorage).filter((key) => key.includes('/notes note'))
	);
}
