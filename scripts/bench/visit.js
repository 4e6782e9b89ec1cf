import { chromium } from '@playwright/test';
import { findBrowser } from '../testing/browser.js';

/**
 * What a browser that comes for the first time fetches for a page: how many requests, how many bytes
 * over the wire, and which other hosts it was sent to.
 *
 * @param {string} url
 * @param {string} cookie
 */
export async function visit(url, cookie) {
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? undefined,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
	try {
		const context = await browser.newContext();
		const [name = '', value = ''] = cookie.split('=');
		await context.addCookies([{ name, value, url }]);
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		/** @type {string[]} */
		const asked = [];
		let bytes = 0;
		wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		await wire.send('Network.enable');
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(url, { waitUntil: 'networkidle' });
		const others = asked.filter((address) => new URL(address).host !== new URL(url).host);
		return { requests: asked.length, bytes, others, title: await page.title() };
	} finally {
		await browser.close();
	}
}
