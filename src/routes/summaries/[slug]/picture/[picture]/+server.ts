import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { fresh } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { gone } from '../../open';
import type { RequestHandler } from './$types';

/** The picture of a published summary, for as long as it is published with this one. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	allow(locals.actor, 'public.read');
	const picture = await meetings.publicPicture(db, params.slug, params.picture);
	if (picture.gone !== null) return gone();
	return fresh(request, { body: picture.bytes, type: picture.media_type });
};
