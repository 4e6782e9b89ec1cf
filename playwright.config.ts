import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/testing/browser.js';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Every spec runs in both projects, unless its tag says that it is about one of them:
 * `test.describe('…', { tag: '@with-javascript' }, …)` or `'@without-javascript'`.
 */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/end-to-end',
	globalSetup: './tests/e2e/support/setup.ts',
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	// what the whole of `npm test` may take: on two quiet cores this part needs nine minutes
	globalTimeout: 15 * 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		browserName: 'chromium',
		launchOptions: {
			executablePath: findBrowser() ?? undefined,
			args: [
				...['--disable-background-networking', '--disable-component-update'],
				// a page lives for a second: making its scripts fast takes longer than they run slow
				'--js-flags=--no-opt --no-maglev',
				...sandbox
			]
		},
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		actionTimeout: 15_000,
		navigationTimeout: 30_000,
		trace: 'off'
	},
	projects: [
		{ name: 'with-javascript', grepInvert: /@without-javascript/ },
		{
			name: 'without-javascript',
			use: { javaScriptEnabled: false },
			grepInvert: /@with-javascript/
		}
	]
});
