/** Words without the signs that XML cannot hold (XML 1.0, production 2), which nobody sees either. */
export function printable(words: string): string {
	return (
		words
			.toWellFormed()
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
	);
}
