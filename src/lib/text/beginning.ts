/** The beginning of some words on one line: enough to know them by, at most about so many letters. */
export function beginning(words: string, most = 90): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return line.length > most ? `${line.slice(0, most - 2).trimEnd()}…`.toWellFormed() : line;
}
