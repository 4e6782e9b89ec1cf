/** @typedef {{ passed: number, failed: number, skipped: number, which: string[] }} Count `which`: the failed ones by name */

/** @param {Partial<Count>} count @returns {Count} */
export const count = (count) => ({ passed: 0, failed: 0, skipped: 0, which: [], ...count });

/** @param {Count[]} counts */
export const sum = (counts) =>
	counts.reduce(
		(all, one) =>
			count({
				passed: all.passed + one.passed,
				failed: all.failed + one.failed,
				skipped: all.skipped + one.skipped,
				which: [...all.which, ...one.which]
			}),
		count({})
	);

/** How many failed ones are named at the end: what matters stands above it, and a log has an end. */
const MOST = 40;

/**
 * What failed, by name, for whoever sees only the end of a log. Empty where nothing failed.
 *
 * @param {Count} all
 */
export function named({ failed, which }) {
	if (!failed) return '';
	const lines = which.slice(0, MOST).map((name) => `  ✗ ${name}`);
	const more = failed - lines.length;
	return [
		'What failed:',
		...lines,
		...(more > 0 ? [`  and ${more} without a name here`] : [])
	].join('\n');
}

/** @param {Count} all */
export const line = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * A runner's own count. One that failed without naming a failed test, or left no count, is a failure too.
 *
 * @param {string} name
 * @param {Count | null} told
 * @param {number} status
 */
export function honest(name, told, status) {
	if (!told) return count({ failed: 1, which: [`${name} left no count`] });
	return status !== 0 && told.failed === 0
		? { ...told, failed: 1, which: [`${name} failed as a whole`] }
		: told;
}
