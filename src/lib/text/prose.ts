// these stand within a word or before a full stop
const INLINE = /<\/?(?:a|code|del|em|strong)\b[^>]*>/g;

/** The plain words of HTML that our own renderer made; what it escaped reads as it was typed. */
export function prose(html: string): string {
	return html
		.replace(INLINE, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}

/** The same words line by line: paragraphs apart, and each item of a list with a dash before it. */
export function proseLines(html: string): string {
	const marked = html
		.replace(/\s*\n\s*/g, ' ')
		.replace(/<br\s*\/?>/g, '\n')
		.replace(/<li>/g, '\n– ')
		.replace(/<\/(?:p|h[1-6]|ul|ol|blockquote|tr|pre)>/g, '\n\n');
	return prose(marked)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
