import Sqlite from 'better-sqlite3';
import type { Page } from '@playwright/test';

export const finding = '/groups/deep-end/prompts/link-workers-3';
export const answer = `${finding}/answer?question=1`;

/** Writes an answer for the group, without sending it. */
export async function write(page: Page, body: string) {
	await page.getByRole('textbox').fill(body);
	await page.getByLabel('The group', { exact: true }).check();
}

export const sendButton = (page: Page) => page.getByRole('button', { name: 'Send your answer' });
export const box = (page: Page) => page.getByRole('textbox');

/** How many contributions have exactly these words. */
export function stored(path: string, body: string): number {
	return ask(path, 'select count(*) from contribution where body = ?', body) as number;
}

/** What is kept of somebody's drafts with these words in them. */
export function drafts(path: string, words: string): number {
	return ask(path, "select count(*) from draft where fields like '%' || ? || '%'", words) as number;
}

export function run(path: string, words: string) {
	const db = new Sqlite(path);
	db.prepare(words).run();
	db.close();
}

function ask(path: string, words: string, value: string) {
	const db = new Sqlite(path, { readonly: true });
	const said = db.prepare(words).pluck().get(value);
	db.close();
	return said;
}
