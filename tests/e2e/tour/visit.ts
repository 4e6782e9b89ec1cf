import type { BrowserContext, Page } from '@playwright/test';
import type { Stop } from './stops.ts';

/** The window belongs to that person from now on. */
export async function become(context: BrowserContext, origin: string, { cookie }: Stop) {
	await context.clearCookies();
	const [name, value] = cookie.split('=');
	if (name && value) await context.addCookies([{ name, value, url: origin }]);
}

/** Collects every request to somebody else, and every piece of a page that is not there. */
export function astray(page: Page, origin: string): string[] {
	const wrong: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== origin) wrong.push(`asked ${request.url()}`);
	});
	page.on('response', (answer) => {
		if (answer.ok() || answer.status() < 400 || answer.request().isNavigationRequest()) return;
		wrong.push(`${answer.status()} for ${answer.url()}`);
	});
	page.on('pageerror', ({ message }) => wrong.push(message));
	return wrong;
}
