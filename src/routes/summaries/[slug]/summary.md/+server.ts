import { settings } from '$lib/server/app';
import { saving } from '$lib/server/files';
import { fresh } from '$lib/server/http';
import { onPage } from '../../addresses';
import { asMarkdown } from '../../markdown';
import { gone, openArticle } from '../open';
import type { RequestHandler } from './$types';

/** The summary as a file of plain text with a few signs (Markdown, RFC 7763). */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const article = await openArticle(locals.actor, params.slug);
	if (!article) return gone();
	const body = asMarkdown(article, onPage(url.origin, article), settings);
	const headers = { 'Content-Disposition': saving(`${article.slug}.md`) };
	return fresh(request, { body, type: 'text/markdown; charset=utf-8', headers });
};
