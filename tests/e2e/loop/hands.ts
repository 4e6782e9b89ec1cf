import { expect, type Page, type Request } from '@playwright/test';

/*
 * What a person does with a page: follow words that are a link, press words that are a button, fill a
 * box by its label. Nothing here knows an address.
 */

/** Follows the link with these words, and waits for the page it leads to. */
export async function follow(page: Page, name: string | RegExp) {
	const link = page.getByRole('main').getByRole('link', { name, exact: true });
	await Promise.all([page.waitForEvent('load'), link.first().click()]);
}

/** Follows a link of the navigation or the header. */
export async function turn(page: Page, name: string) {
	const link = page.getByRole('navigation').getByRole('link', { name, exact: true });
	await Promise.all([page.waitForEvent('load'), link.click()]);
}

/**
 * Presses the button and waits for the page that answers. Returns the status with which the form was sent; what the
 * page sends by itself meanwhile, a draft say, is not meant.
 */
async function pressed(page: Page, name: string) {
	const button = page.getByRole('button', { name, exact: true }).first(); // the same may stand below a list too
	const [answer] = await Promise.all([
		page.waitForResponse((answer) => sent(answer.request())),
		page.waitForEvent('load'),
		button.click()
	]);
	return answer.status();
}

const sent = (request: Request) => request.method() === 'POST' && request.isNavigationRequest();

/** Presses a button that does what it says. */
export async function press(page: Page, name: string) {
	expect(await pressed(page, name), `“${name}” was taken`).toBe(303);
}

/** Presses a button whose form comes back with something to mend. */
export async function refused(page: Page, name: string, problem: string) {
	expect(await pressed(page, name), `“${name}” was refused`).toBe(422);
	await expect(page).toHaveTitle(/^Error: /);
	await expect(page.getByRole('alert')).toContainText('There is a problem');
	await expect(page.getByRole('alert').getByRole('link', { name: problem })).toBeVisible();
}

/** Presses a button that only asks for a page. */
export async function ask(page: Page, name: string) {
	const button = page.getByRole('button', { name, exact: true });
	await Promise.all([page.waitForEvent('load'), button.click()]);
}

export async function fill(page: Page, boxes: Record<string, string>) {
	for (const [label, words] of Object.entries(boxes))
		await page.getByLabel(label, { exact: true }).fill(words);
}

/** Types the day into its three boxes. `day`: ISO */
export async function fillDay(page: Page, legend: string, day: string) {
	const boxes = page.getByRole('group', { name: legend });
	const [year = '', month = '', date = ''] = day.split('-');
	await boxes.getByLabel('Day').fill(String(Number(date)));
	await boxes.getByLabel('Month').fill(String(Number(month)));
	await boxes.getByLabel('Year').fill(year);
}

/** Chooses one of several, or one of a list. */
export async function choose(page: Page, legend: string, label: string) {
	const options = page.getByRole('group', { name: legend, exact: true });
	await options.getByRole('radio', { name: label, exact: true }).check();
}

export async function select(page: Page, label: string, option: string) {
	await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** The day so many days from now, as ISO. */
export function inDays(days: number) {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
