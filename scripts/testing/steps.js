import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root } from '../serving/root.js';
import { count, honest } from './count.js';
import { ofJourneys, ofUnits } from './told.js';
import { run } from './run.js';

/**
 * One check that passes or fails as a whole. It speaks only when it fails.
 *
 * @param {string} name
 * @param {string} command
 */
export async function check(name, command) {
	const { status, output } = await run(command);
	console.log(status === 0 ? `✓ ${name}` : `\n✗ ${name} failed:\n${output}`);
	return count(status === 0 ? { passed: 1 } : { failed: 1, which: [name] });
}

/** Unit and integration tests, on SQLite and on PostgreSQL. A file that cannot be loaded is one failure. */
export async function unit() {
	const file = 'test-results/unit.json';
	rmSync(root(file), { force: true });
	const command = `npx vitest run --reporter=default --reporter=json --outputFile.json=${file}`;
	const { status } = await run(command, { show: true, env: { NO_COLOR: '1' } });
	const told = read(file);
	return honest('unit tests', told && ofUnits(told), status);
}

/** End-to-end tests in the browser. A test that only passed when tried again has failed. */
export async function endToEnd() {
	const file = 'test-results/end-to-end.json';
	rmSync(root(file), { force: true });
	const { status } = await run('npx playwright test --reporter=list,json', {
		show: true,
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: root(file) }
	});
	const told = read(file);
	return honest('end-to-end tests', told && ofJourneys(told), status);
}

/** How many end-to-end tests there are, as skipped ones, where no browser can be had. */
export async function withoutBrowser() {
	console.log('No browser can be had: the end-to-end tests are skipped.');
	const { output } = await run('npx playwright test --list');
	const skipped = Number(/Total: (\d+) test/.exec(output)?.[1] ?? 1);
	return count(
		process.env.CI === 'true' ? { failed: 1, skipped, which: ['a browser'] } : { skipped }
	);
}

/** @param {string} file */
const read = (file) =>
	existsSync(root(file)) ? JSON.parse(readFileSync(root(file), 'utf8')) : null;
