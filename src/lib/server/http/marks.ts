/**
 * The marks by which a browser would take a page over are a third of a long thread. They go, unless
 * the page is one that a browser does take over. What people wrote cannot hold one: it is escaped.
 */
export function withoutMarks(html: string) {
	if (html.includes('__sveltekit_')) return html;
	return html.replace(/<!--[\w[\]-]*-->/g, '');
}
