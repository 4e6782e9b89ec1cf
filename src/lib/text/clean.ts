/**
 * Typed text as it is kept: LF line ends, NFC, without NUL and other control characters and without
 * lone surrogates (PostgreSQL refuses the one, XML files the other).
 */
export function clean(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/(?![\n\t])\p{Cc}/gu, '')
		.toWellFormed()
		.normalize('NFC');
}
