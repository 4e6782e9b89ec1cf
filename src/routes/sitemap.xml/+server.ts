import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import type { RequestHandler } from './$types';

/** Every published summary, for search engines (sitemaps.org). An address of ours has no sign that XML minds. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
	allow(locals.actor, 'public.read');
	const all = await meetings.publicAddresses(db);
	const pages = all.map(
		({ slug, at }) =>
			`<url><loc>${url.origin}/summaries/${slug}</loc><lastmod>${at.slice(0, 10)}</lastmod></url>`
	);
	const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[`<url><loc>${url.origin}/summaries</loc></url>`, ...pages].join('\n')}
</urlset>
`;
	return fresh(request, { body, type: 'application/xml; charset=utf-8' });
};
