import { existsSync } from 'node:fs';
import { findBrowser, starts } from './browser.js';
import { run } from './run.js';

/** A browser that starts, installed when there is none; null when none can be had. */
export async function haveBrowser() {
	const found = findBrowser();
	if (found && starts(found)) return found;

	for (const { how, command } of ways()) {
		console.log(`No browser for the end-to-end tests: installing one with ${how} …`);
		const log = `test-results/browser-by-${how}.log`;
		const { status } = await run(command, { log });
		const path = findBrowser();
		if (status === 0 && path && starts(path)) return path;
		console.log(`That did not work; ${log} says why.`);
	}
	return null;
}

function ways() {
	const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	const apt = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium';
	const own = { how: 'Playwright', command: 'npx playwright install chromium' };
	return debian ? [{ how: 'apt-get', command: apt }, own] : [own];
}
