/**
 * Ends with words for the person who typed the command, and no stack of calls.
 *
 * @param {string} words
 * @returns {never}
 */
export function giveUp(words) {
	console.error(`\n${words}\n`);
	process.exit(1);
}

/** @param {unknown} error */
export const wordsOf = (error) => (error instanceof Error ? error.message : String(error));
