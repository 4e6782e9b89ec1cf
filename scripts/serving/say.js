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

/**
 * What an error says. One that gathers several, as for a server with two addresses, says nothing itself.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function wordsOf(error) {
	if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
	return error instanceof Error ? error.message : String(error);
}
