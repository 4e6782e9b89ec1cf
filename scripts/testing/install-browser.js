import { existsSync } from 'node:fs';
import { findBrowser, isLight, starts } from './browser.js';
import { run } from './run.js';

/** A browser that starts, installed when there is none or only a heavy one; null when none can be had. */
export async function haveBrowser() {
	const found = findBrowser();
	const works = found && starts(found) ? found : null;
	if (works && isLight(works)) return works;

	for (const { how, command } of works ? ways().filter(({ light }) => light) : ways()) {
		console.log(`Installing a browser for the end-to-end tests with ${how} …`);
		const log = `test-results/browser-by-${how.replace(/\W+/g, '-')}.log`;
		const { status } = await run(command, { log });
		const path = findBrowser();
		if (status === 0 && path && starts(path)) return path;
		console.log(`That did not work; ${log} says why.`);
	}
	return works;
}

function ways() {
	const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	const get = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y';
	const apt = [
		{ how: 'apt-get', command: `${get} chromium-headless-shell`, light: true },
		{ how: 'apt-get, a second time', command: `${get} chromium`, light: false }
	];
	const own = { how: 'Playwright', command: 'npx playwright install chromium', light: false };
	return debian ? [...apt, own] : [own];
}
