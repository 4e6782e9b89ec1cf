/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {Partial<Count>} count @returns {Count} */
export const count = (count) => ({ passed: 0, failed: 0, skipped: 0, ...count });

/** @param {Count[]} counts */
export const sum = (counts) =>
	counts.reduce(
		(all, one) =>
			count({
				passed: all.passed + one.passed,
				failed: all.failed + one.failed,
				skipped: all.skipped + one.skipped
			}),
		count({})
	);

/** @param {Count} all */
export const line = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * A runner's own count. One that failed without naming a failed test, or left no count, is a failure too.
 *
 * @param {Count | null} told
 * @param {number} status
 */
export function honest(told, status) {
	if (!told) return count({ failed: 1 });
	return status !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told;
}
