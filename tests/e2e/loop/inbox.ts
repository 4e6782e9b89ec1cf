import type { Page } from '@playwright/test';
import { ask, press, select, turn } from './hands.ts';

/** Opens the inbox of the study, narrowed to a finding. `ticked`: labels of what else is chosen */
export async function inbox(page: Page, finding: string, ticked: string[] = []) {
	await turn(page, 'Inbox');
	await page.getByText('Choose what to show', { exact: true }).click(); // folded, so that the list is near
	await select(page, 'Finding', finding);
	for (const label of ticked) await page.getByLabel(label, { exact: true }).check();
	await ask(page, 'Show these');
}

/** Ticks the contribution with these words. */
export async function tick(page: Page, words: string | RegExp) {
	await page.getByRole('article').filter({ hasText: words }).getByLabel('Tick this').check();
}

export async function markTicked(page: Page) {
	await press(page, 'Mark what is ticked as read');
}

export async function answerTicked(page: Page) {
	await ask(page, 'Say what the team did about what is ticked , from above the list');
}
