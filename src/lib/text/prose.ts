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
