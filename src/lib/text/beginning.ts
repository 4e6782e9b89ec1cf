/** The beginning of some words on one line: enough to know them by, at most about 90 letters. */
export function beginning(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…`.toWellFormed() : line;
}
