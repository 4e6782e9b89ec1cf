import { count } from './count.js';

/** @typedef {{ status: string, fullName: string }} Assertion */
/** @typedef {{ name: string, status: string, assertionResults: Assertion[] }} UnitFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: UnitFile[] }} Units */
/** @typedef {{ title: string, file: string, ok: boolean, tests: { status: string }[] }} Spec */
/** @typedef {{ title: string, specs: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} Stats */
/** @typedef {{ stats: Stats, errors: { message?: string }[], suites: Suite[] }} Journeys */

/**
 * The count in a report of Vitest (`--reporter=json`). A file that cannot be loaded is one failure.
 *
 * @param {Units} told
 */
export function ofUnits({ testResults: files, ...told }) {
	const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.length);
	const failed = files
		.flatMap((file) => file.assertionResults)
		.filter((test) => test.status === 'failed');
	return count({
		passed: told.numPassedTests,
		failed: told.numFailedTests + broken.length,
		skipped: told.numPendingTests + told.numTodoTests,
		which: [...failed.map((test) => test.fullName), ...broken.map((file) => file.name)]
	});
}

/**
 * The count in a report of Playwright (`--reporter=json`). What only passed when tried again has failed.
 *
 * @param {Journeys} told
 */
export function ofJourneys({ stats, errors, suites }) {
	const failed = suites.flatMap(specs).filter((spec) => !spec.ok || spec.tests.some(flaky));
	return count({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
		which: [
			...failed.map((spec) => `${spec.file}: ${spec.title}`),
			...errors.map((error) => (error.message ?? 'an error').split('\n', 1).join(''))
		]
	});
}

/** @param {Suite} suite @returns {Spec[]} */
const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];

/** @param {{ status: string }} test */
const flaky = (test) => test.status === 'flaky';
