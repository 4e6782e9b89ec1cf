/**
 * The marks by which a browser would take a page over are a third of a long thread. They go, unless
 * the page is one that a browser does take over. What people wrote cannot hold one: it is escaped.
 */
export function withoutMarks(html: string) {
	if (html.includes('__sveltekit_')) return html;
	const kept: string[] = [];
	let from = 0;
	for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', from)) {
		const end = html.indexOf('-->', at);
		if (end < 0) break;
		kept.push(html.slice(from, at));
		from = end + 3;
	}
	return kept.join('') + html.slice(from);
}
