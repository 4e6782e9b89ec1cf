import { fresh } from '$lib/server/http';
import type { RequestHandler } from './$types';

/** The pages that are for everybody, and what those need to look as they should. */
const open = [
	...['/$', '/summaries', '/how-we-work', '/help', '/privacy', '/cookies', '/accessibility'],
	...['/contact', '/who-can-read', '/sitemap.xml', '/mark.svg', '/theme.css', '/_app/']
];

/** What search engines may look at (RFC 9309). */
export const GET: RequestHandler = ({ request, url }) => {
	const lines = [
		'# Only the pages that are for everybody.',
		'User-agent: *',
		'Disallow: /',
		...open.map((path) => `Allow: ${path}`),
		'',
		`Sitemap: ${url.origin}/sitemap.xml`,
		''
	];
	return fresh(request, { body: lines.join('\n'), type: 'text/plain; charset=utf-8' });
};
