import type { Browser, BrowserContext, Page } from '@playwright/test';
import { follow, press, turn } from './hands.ts';
import { finding } from './words.ts';

/** Everybody in the loop, each with a browser of their own. The administrator only looks at the letters. */
export type People = Record<
	'researcher' | 'organiser' | 'member' | 'newcomer' | 'visitor' | 'administrator',
	Page
>;

/**
 * Opens a browser for each; those whom the example knows sign in by its buttons. `broken`: what a page
 * asked for and did not get, such as a script or a style.
 */
export async function gather(
	browser: Browser,
	options: { baseURL: string; javaScriptEnabled: boolean }
) {
	const contexts: BrowserContext[] = [];
	const broken: string[] = [];
	const open = async (button?: string) => {
		const context = await browser.newContext(options);
		contexts.push(context);
		context.on('response', (answer) => {
			const asked = answer.request();
			const refused = asked.isNavigationRequest() && answer.status() < 500;
			if (answer.status() >= 400 && !refused) broken.push(`${answer.status()} ${asked.url()}`);
		});
		const page = await context.newPage();
		await page.goto('/');
		if (!button) return page;
		await turn(page, 'Sign in');
		await press(page, button);
		return page;
	};
	const people: People = {
		researcher: await open('Researcher'),
		organiser: await open('Organiser'),
		member: await open('Member'),
		newcomer: await open(),
		visitor: await open(),
		administrator: await open('Administrator')
	};
	const close = () => Promise.all(contexts.map((context) => context.close()));
	return { people, broken, close };
}

/** The group's page, for whoever belongs to it. */
export async function toGroup(page: Page) {
	await turn(page, 'Home');
	await follow(page, 'Go to the group');
}

export async function toStudy(page: Page) {
	await turn(page, 'Home');
	await follow(page, 'Go to the study');
}

/** The finding with everything said to it, for a member or the organiser. */
export async function toThread(page: Page) {
	await toGroup(page);
	await follow(page, finding.title);
}

/** The organiser's and everybody's page of the meeting. */
export async function toMeeting(page: Page, title: RegExp) {
	await toGroup(page);
	await turn(page, 'Meetings');
	await follow(page, title);
}
