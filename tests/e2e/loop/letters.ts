import { expect, type Page } from '@playwright/test';
import { follow, turn } from './hands.ts';

/** The newest line about somebody's letters of a kind, as the administrator sees them. */
async function line(page: Page, to: string, about: string) {
	await turn(page, 'Administration');
	await follow(page, 'Letters on their way');
	return page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: to, exact: true }) })
		.filter({ has: page.getByRole('cell', { name: about, exact: true }) })
		.first();
}

/** The newest letter of a kind to somebody, once it is sent. In the example its words can be read. */
export async function letter(page: Page, to: string, about: string) {
	const row = await line(page, to, about);
	// letters go out every few seconds; each look is a new page
	await expect(async () => {
		await page.reload();
		expect(await row.innerText()).toContain('Sent on');
	}).toPass();
	await row.getByText('Read it', { exact: true }).click();
	return row;
}

/** Somebody without email gets theirs by the organiser's hand. */
export async function waitsForOrganiser(page: Page, to: string, about: string) {
	await expect(await line(page, to, about)).toContainText('Waits for an organiser to');
}
