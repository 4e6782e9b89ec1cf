import { db } from '$lib/server/db';
import { settings } from '$lib/server/app';
import { documents } from '$lib/server/exports';
import { saving } from '$lib/server/files';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { onPage } from '../../addresses';
import { asDocument } from '../../document';
import { asMarkdown } from '../../markdown';
import { gone, openArticle } from '../open';
import type { RequestHandler } from './$types';

/** The summary as a file for Word, its picture within it. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const article = await openArticle(locals.actor, params.slug);
	if (!article) return gone();
	const at = onPage(url.origin, article);
	const held =
		article.picture && (await meetings.publicPicture(db, params.slug, article.picture.ref));
	const picture = held?.gone === null ? held : null;
	const body = await documents.wordFile(await asDocument(article, at, settings, picture));
	const headers = { 'Content-Disposition': saving(`${article.slug}.docx`) };
	// such a file says when it was made
	const madeOf = asMarkdown(article, at, settings);
	return fresh(request, { body, type: documents.WORD, headers, madeOf });
};
