import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { drawnOnce } from '../../drawn-once';
import { sharePicture } from '../../share';
import { gone, openArticle } from '../open';
import type { RequestHandler } from './$types';

/** The picture that other places show beside a link to the summary. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const article = await openArticle(locals.actor, params.slug);
	if (!article) return gone();
	const { title, group, on_day, picture } = article;
	const { name, colour } = settings;
	const key = JSON.stringify([title, group, on_day, picture?.ref, name, colour]);
	const body = await drawnOnce(key, async () => {
		const held = picture && (await meetings.publicPicture(db, params.slug, picture.ref));
		const photo = held?.gone === null ? held.bytes : null;
		return sharePicture({ title, group, on_day }, { name, colour }, photo);
	});
	return fresh(request, { body, type: 'image/png' });
};
