import { db } from '$lib/server/db';
import { settings } from '$lib/server/app';
import { saving } from '$lib/server/files';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { onPage } from '../../addresses';
import { asFile } from '../../file';
import { gone, openArticle } from '../open';
import type { RequestHandler } from './$types';

/** The summary as one file that a browser opens anywhere, its picture within it. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const article = await openArticle(locals.actor, params.slug);
	if (!article) return gone();
	const held =
		article.picture && (await meetings.publicPicture(db, params.slug, article.picture.ref));
	const picture = held?.gone === null ? held : null;
	const body = asFile(article, onPage(url.origin, article), settings, picture);
	const headers = {
		'Content-Disposition': saving(`${article.slug}.html`),
		'Content-Security-Policy':
			"default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
	};
	return fresh(request, { body, type: 'text/html; charset=utf-8', headers });
};
